import Foundation
import TestSupport
import Testing

/// `schemas/published.json` holds the shape of every published schema. `scripts/publish-schemas` takes additions over.
@Suite struct SchemaCompatibilityTests {
  static var published: URL { Schemas.folder.appendingPathComponent("published.json") }

  @Test func `the schemas fit what is published`() throws {
    let current = try Schemas.names.reduce(into: [:]) { shapes, name in
      shapes["\(name)/1"] = SchemaShape(of: try Schemas.schema(name))
    }
    let isPublishing = ProcessInfo.processInfo.environment["HYOKA_PUBLISH_SCHEMAS"] == "1"
    let decoded = try? JSONDecoder().decode([String: SchemaShape].self, from: Data(contentsOf: Self.published))
    let published = isPublishing ? decoded ?? [:] : try #require(decoded)
    for (name, shape) in published {
      let now = try #require(current[name], "\(name) is gone")
      #expect(now.breaks(with: shape) == [], "\(name)")
    }
    #expect(isPublishing || Set(published.keys) == Set(current.keys))
    if isPublishing, published.allSatisfy({ current[$0.key]?.breaks(with: $0.value) == [] }) {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      try encoder.encode(current).write(to: Self.published)
    }
  }

  @Test func `an optional property may be added, and values where the schema is open`() throws {
    #expect(try breaks { $0["properties"]["new"] = .object(["type": .string("string")]) } == [])
    #expect(try breaks { $0["properties"]["open"]["enum"] = .array([.string("a"), .string("b"), .string("c")]) } == [])
  }

  @Test func `everything else is refused`() throws {
    #expect(try breaks { $0["properties"]["needed"] = nil } == ["needed is gone"])
    #expect(
      try breaks { $0["properties"]["needed"]["type"] = .string("integer") }
        == [#"needed was type="string", is type="integer""#])
    #expect(try breaks { $0["required"] = .array([]) } == ["needed must stay required"])
    #expect(
      try breaks { $0["required"] = .array([.string("needed"), .string("free")]) } == ["free must stay optional"])
    #expect(
      try breaks {
        $0["properties"]["new"] = .object(["type": .string("string")])
        $0["required"] = .array([.string("needed"), .string("new")])
      } == ["new is new and required"])
    #expect(
      try breaks { $0["properties"]["closed"]["enum"] = .array([.string("a"), .string("b"), .string("c")]) }
        == [#"closed is closed and has gained ["c"]"#])
    #expect(
      try breaks { $0["properties"]["open"]["enum"] = .array([.string("a")]) } == [#"open has lost ["b"]"#])
  }

  private func breaks(_ change: (inout Editable) -> Void) throws -> [String] {
    let json = """
      {"type": "object", "required": ["needed"], "properties": {
        "needed": {"type": "string"}, "free": {"type": "string"},
        "closed": {"type": "string", "enum": ["a", "b"]}, "open": {"type": "string", "enum": ["a", "b"], "x-open": true}}}
      """
    let old = try JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
    var new = Editable(value: old)
    change(&new)
    return SchemaShape(of: new.value ?? .null).breaks(with: SchemaShape(of: old))
  }
}

/// JSON that can be changed in place by paths of keys.
private struct Editable {
  var value: JSONValue?

  subscript(_ key: String) -> Editable {
    get { Editable(value: value?[key]) }
    set {
      var members = value?.object ?? [:]
      members[key] = newValue.value
      value = .object(members)
    }
  }

  subscript(_ key: String) -> JSONValue? {
    get { value?[key] }
    set { self[key] = Editable(value: newValue) }
  }
}
