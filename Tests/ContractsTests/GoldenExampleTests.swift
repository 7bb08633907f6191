import Contracts
import Foundation
import TestSupport
import Testing

/// Messages that some version of Hyoka has written once, and that every later one must be able to read.
@Suite struct GoldenExampleTests {
  static let messages: [any Message.Type] = [
    DeadLetter.self, Document.self, Finding.self, GoalSummary.self, Measure.self, MeasureSet.self, Sheet.self,
  ]

  @Test(arguments: Schemas.names) func `decode, and encode to the same again`(name: String) throws {
    let examples = try Schemas.examples(name)
    #expect(!examples.isEmpty)
    for url in examples {
      let golden = try JSONValue(contentsOf: url)
      let again = try JSONDecoder().decode(JSONValue.self, from: Data(try reencoded(golden, name: name)))
      #expect(again == golden, "\(url.lastPathComponent)")
    }
  }

  @Test(arguments: Schemas.names) func `unknown keys are ignored, at every depth`(name: String) throws {
    for url in try Schemas.examples(name) {
      let golden = try JSONValue(contentsOf: url)
      let again = try JSONDecoder().decode(
        JSONValue.self, from: Data(try reencoded(golden.withUnknownKeys, name: name)))
      #expect(again.withUnknownKeys == golden.withUnknownKeys, "\(url.lastPathComponent)")
    }
  }

  @Test(arguments: ["dead-letter", "document", "finding", "goal-summary", "measure-set", "sheet"])
  func `words that a later version has added are kept`(name: String) throws {
    let open = Set(SchemaShape(of: try Schemas.schema(name)).properties.filter { $0.value.open == true }.keys)
    var isShown = false
    for url in try Schemas.examples(name) {
      let golden = try JSONValue(contentsOf: url)
      let later = golden.with(.string("from-the-future-2"), at: open)
      isShown = isShown || later != golden
      let again = try JSONDecoder().decode(JSONValue.self, from: Data(try reencoded(later, name: name)))
      #expect(again == later, "\(url.lastPathComponent)")
      // No version has such words: whoever prints them would print whatever somebody else has made up.
      for none in ["", "Two words", "a\nb", String(repeating: "a", count: 65)] where later != golden {
        #expect(throws: JSONError.self) { try reencoded(golden.with(.string(none), at: open), name: name) }
      }
    }
    #expect(isShown)
  }

  @Test(arguments: Schemas.names) func `a property is required in the schema exactly where it is in the code`(
    name: String
  ) throws {
    let shape = SchemaShape(of: try Schemas.schema(name))
    for url in try Schemas.examples(name) {
      let golden = try JSONValue(contentsOf: url)
      for removal in golden.removals() {
        let required = try #require(shape.properties[removal.path], "\(removal.path)").required
        let decodes = (try? reencoded(removal.rest, name: name)) != nil
        #expect(decodes != required, "\(url.lastPathComponent): \(removal.path)")
      }
    }
  }

  @Test(arguments: Schemas.names) func `together the examples show every property of the schema`(name: String) throws {
    let shown = try Schemas.examples(name).flatMap { try JSONValue(contentsOf: $0).removals().map(\.path) }
    let properties = SchemaShape(of: try Schemas.schema(name)).properties.keys
    let named = properties.filter { !$0.isEmpty && !$0.hasSuffix("[]") && !$0.hasSuffix(".*") }
    // A place may have a cell and a page wherever it stands; to show that once is enough.
    let everywhere = shown.contains { $0.hasSuffix("place.page") } ? ["place.cell", "place.page"] : []
    #expect(named.filter { path in !shown.contains(path) && !everywhere.contains { path.hasSuffix($0) } } == [])
  }

  private func reencoded(_ json: JSONValue, name: String) throws -> [UInt8] {
    let type = try #require(Self.messages.first { $0.schemaName == name })
    return try roundTrip(type, json)
  }

  private func roundTrip<Value: Message>(_ type: Value.Type, _ json: JSONValue) throws -> [UInt8] {
    try JSON.encode(try JSON.decode(type, from: json.bytes))
  }
}

extension JSONValue {
  /// The same with a key that nobody knows in every object. Objects that hold arbitrary keys are told by their paths.
  fileprivate var withUnknownKeys: JSONValue {
    switch self {
    case .array(let items): .array(items.map(\.withUnknownKeys))
    case .object(let members):
      .object(
        Dictionary(
          uniqueKeysWithValues: members.map { key, value in
            let isMap = key == "fields" && value.array == nil || key == "confidence"
            return (key, isMap ? value : value.withUnknownKeys)
          }
        ).merging(["fromTheFuture": .number(1)]) { known, _ in known })
    default: self
    }
  }

  /// The same with another value wherever one of the paths leads.
  fileprivate func with(_ value: JSONValue, at paths: Set<String>, path: String = "") -> JSONValue {
    if paths.contains(path) { return value }
    switch self {
    case .array(let items): return .array(items.map { $0.with(value, at: paths, path: path + "[]") })
    case .object(let members):
      return .object(
        members.reduce(into: [:]) { members, member in
          let inner = path.isEmpty ? member.key : "\(path).\(member.key)"
          members[member.key] = member.value.with(value, at: paths, path: inner)
        })
    default: return self
    }
  }

  /// Every member of every object inside, by its path in the schema, with what is left without it.
  fileprivate func removals(at path: String = "") -> [(path: String, rest: JSONValue)] {
    switch self {
    case .array(let items):
      return items.enumerated().flatMap { index, item in
        item.removals(at: path + "[]").map { removal in
          var rest = items
          rest[index] = removal.rest
          return (removal.path, .array(rest))
        }
      }
    case .object(let members):
      let isMap = path.hasSuffix("source.fields") || path.hasSuffix("confidence")
      return members.flatMap { name, value in
        let inner = isMap ? path + ".*" : path.isEmpty ? name : "\(path).\(name)"
        var without = members
        without[name] = nil
        let deeper = value.removals(at: inner).map { removal -> (path: String, rest: JSONValue) in
          var rest = members
          rest[name] = removal.rest
          return (removal.path, .object(rest))
        }
        return (isMap ? [] : [(inner, .object(without))]) + deeper
      }
    default: return []
    }
  }
}
