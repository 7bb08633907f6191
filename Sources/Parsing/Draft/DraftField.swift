import Contracts

/// A field of a drafted profile, and what there is to check about it.
struct DraftField {
  var name: String
  /// As printed, with the colon where one follows.
  var label: String
  var isColumn: Bool
  var kind: FieldKind
  var separators: String?
  /// The label begins a line or cell, so that a form can be known by it.
  var beginsCell = true
  /// In both languages, Japanese first.
  var notes: [String] = []

  var yaml: String {
    var parts = ["\(isColumn ? "column" : "label"): \(YAMLText.quoted(label))"]
    if kind != .text { parts.append("type: \(kind.rawValue)") }
    if let separators { parts.append("separators: \(YAMLText.quoted(separators))") }
    let line = "  \(name): {\(parts.joined(separator: ", "))}"
    return notes.isEmpty ? line : line + "  # " + notes.joined(separator: " ")
  }
}

/// Text as a YAML scalar.
enum YAMLText {
  /// In double quotes, whatever it holds.
  static func quoted(_ text: String) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n", "\r", "\t": out += " "
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F { continue }
        out.unicodeScalars.append(scalar)
      }
    }
    return out + "\""
  }

  /// Whether a template can hold it as it stands.
  static func isPlain(_ text: String) -> Bool { !text.contains { "[]{}".contains($0) } }

  /// On one line, for a comment.
  static func comment(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }.prefix(60))
  }
}
