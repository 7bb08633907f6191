import Foundation

/// What a schema promises, flattened: every property by its path (`costs[].yen`), with its type and whether it must be
/// there.
public struct SchemaShape: Codable, Hashable, Sendable {
  public struct Property: Codable, Hashable, Sendable {
    /// The type and everything that narrows it, enumerated values left out.
    public var type: String
    public var required: Bool
    public var values: [String]?
    /// Whether later versions may add values.
    public var open: Bool?
  }

  public var properties: [String: Property] = [:]

  public init(of schema: JSONValue) {
    add(schema, at: "", required: true, definitions: schema["$defs"]?.object ?? [:])
  }

  private mutating func add(
    _ schema: JSONValue, at path: String, required: Bool, definitions: [String: JSONValue]
  ) {
    if let name = schema["$ref"]?.string?.split(separator: "/").last, let target = definitions[String(name)] {
      return add(target, at: path, required: required, definitions: definitions)
    }
    let narrowing = ["type", "pattern", "minimum", "maximum", "minItems", "maxItems"].compactMap { key in
      schema[key].flatMap { value in (try? value.bytes).map { "\(key)=\(String(decoding: $0, as: UTF8.self))" } }
    }
    properties[path] = Property(
      type: narrowing.joined(separator: " "), required: required,
      values: schema["enum"]?.array?.compactMap(\.string), open: schema["x-open"] == .bool(true) ? true : nil)
    let needed = Set(schema["required"]?.array?.compactMap(\.string) ?? [])
    for (name, property) in schema["properties"]?.object ?? [:] {
      let inner = path.isEmpty ? name : "\(path).\(name)"
      add(property, at: inner, required: needed.contains(name), definitions: definitions)
    }
    if let items = schema["items"] { add(items, at: path + "[]", required: true, definitions: definitions) }
    if let rest = schema["additionalProperties"], rest.object != nil {
      add(rest, at: path + ".*", required: true, definitions: definitions)
    }
  }

  /// What makes this shape unfit to follow a published one of the same major version: only optional properties, and
  /// values where the schema says that there will be more, may be added.
  public func breaks(with published: SchemaShape) -> [String] {
    var problems: [String] = []
    for (path, old) in published.properties {
      guard let new = properties[path] else {
        problems.append("\(path) is gone")
        continue
      }
      if new.type != old.type { problems.append("\(path) was \(old.type), is \(new.type)") }
      if new.required != old.required { problems.append("\(path) must stay \(old.required ? "required" : "optional")") }
      let (before, after) = (Set(old.values ?? []), Set(new.values ?? []))
      if !before.isSubset(of: after) { problems.append("\(path) has lost \(before.subtracting(after).sorted())") }
      if after != before, before.isSubset(of: after), old.open != true {
        problems.append("\(path) is closed and has gained \(after.subtracting(before).sorted())")
      }
    }
    for (path, new) in properties where published.properties[path] == nil && new.required {
      if published.properties[Self.parent(of: path)] != nil { problems.append("\(path) is new and required") }
    }
    return problems.sorted()
  }

  private static func parent(of path: String) -> String {
    if path.hasSuffix("[]") || path.hasSuffix(".*") { return String(path.dropLast(2)) }
    return path.lastIndex(of: ".").map { String(path[..<$0]) } ?? ""
  }
}
