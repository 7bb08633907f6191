/// The places that properties come from.
public enum Properties {
  /// From the arguments of `-X`.
  /// - Parameter arguments: each `key=value`; the value may be empty and may hold more equals signs.
  /// - Throws: `KafkaError`, `.configuration`, for one without an equals sign or without a key. It isn't quoted: it may
  ///   be a secret.
  public static func arguments(_ arguments: [String]) throws(KafkaError) -> [String: String] {
    var properties: [String: String] = [:]
    for (index, argument) in arguments.enumerated() {
      guard let equals = argument.firstIndex(of: "="), equals != argument.startIndex else {
        throw .configuration("property \(index + 1) of the command line is not key=value")
      }
      properties[String(argument[..<equals])] = String(argument[argument.index(after: equals)...])
    }
    return properties
  }

  /// From environment variables: `HYOKA_KAFKA_SASL_PASSWORD` is `sasl.password`. An underscore stands for a dot, and two
  /// for an underscore (`HYOKA_KAFKA_LOG__LEVEL` is `log_level`), as the Kafka project's container images have it.
  /// - Parameter prefix: what the variables begin with, like `HYOKA_KAFKA_`.
  public static func environment(_ variables: [String: String], prefix: String) -> [String: String] {
    variables.reduce(into: [:]) { properties, variable in
      guard variable.key.hasPrefix(prefix), variable.key != prefix else { return }
      properties[name(ofVariable: variable.key.dropFirst(prefix.count))] = variable.value
    }
  }

  private static func name(ofVariable variable: Substring) -> String {
    var name = ""
    var rest = variable.lowercased()[...]
    while let character = rest.popFirst() {
      if character != "_" {
        name.append(character)
      } else if rest.first == "_" {
        rest.removeFirst()
        name.append("_")
      } else {
        name.append(".")
      }
    }
    return name
  }

  /// From the text of a properties file, as Java reads it (`java.util.Properties`): `key=value` or `key: value` a line;
  /// lines that begin with `#` or `!` and empty ones are skipped; a backslash at the end of a line continues it; `\n`,
  /// `\t`, `\r`, `\f`, `\u` with four hexadecimal digits, and a backslash before anything else are escapes. Other than
  /// in Java a line without `=` or `:` is refused.
  /// - Throws: `KafkaError`, `.configuration`, with the line's number. The line isn't quoted: it may be a secret.
  public static func file(_ text: String) throws(KafkaError) -> [String: String] {
    var properties: [String: String] = [:]
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().makeIterator()
    while let (index, first) = lines.next() {
      var line = String(first.drop(while: \.isWhitespace))
      if line.isEmpty || line.hasPrefix("#") || line.hasPrefix("!") { continue }
      while endsInContinuation(line) {
        line.removeLast()
        guard let next = lines.next()?.element else { break }
        line += next.drop(while: \.isWhitespace)
      }
      guard let (key, value) = entry(line) else {
        throw .configuration("line \(index + 1) of the properties file is not key=value")
      }
      properties[key] = value
    }
    return properties
  }

  private static func endsInContinuation(_ line: String) -> Bool {
    line.reversed().prefix { $0 == "\\" }.count % 2 == 1
  }

  /// - Returns: nil where there is no key, no separator, or an escape that isn't one.
  private static func entry(_ line: String) -> (key: String, value: String)? {
    var separator: String.Index?
    var escaped = false
    for index in line.indices {
      if escaped {
        escaped = false
      } else if line[index] == "\\" {
        escaped = true
      } else if line[index] == "=" || line[index] == ":" {
        separator = index
        break
      }
    }
    guard let separator else { return nil }
    let name = line[..<separator].reversed().drop(while: \.isWhitespace).reversed()
    let rest = line[line.index(after: separator)...].drop(while: \.isWhitespace)
    guard let key = unescaped(String(name)), !key.isEmpty, let value = unescaped(String(rest)) else { return nil }
    return (key, value)
  }

  private static func unescaped(_ text: String) -> String? {
    guard text.contains("\\") else { return text }
    var units: [UInt16] = []
    var rest = Array(text.utf16)[...]
    while let unit = rest.popFirst() {
      guard unit == UInt16(UInt8(ascii: "\\")) else {
        units.append(unit)
        continue
      }
      guard let letter = rest.popFirst() else { return nil }
      switch letter {
      case UInt16(UInt8(ascii: "n")): units.append(10)
      case UInt16(UInt8(ascii: "t")): units.append(9)
      case UInt16(UInt8(ascii: "r")): units.append(13)
      case UInt16(UInt8(ascii: "f")): units.append(12)
      case UInt16(UInt8(ascii: "u")):
        let digits = String(decoding: rest.prefix(4), as: UTF16.self)
        guard digits.count == 4, let code = UInt16(digits, radix: 16) else { return nil }
        rest = rest.dropFirst(4)
        units.append(code)
      default: units.append(letter)
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
