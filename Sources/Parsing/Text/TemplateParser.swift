/// Reads a template's text into its elements.
struct TemplateParser {
  let source: String
  let lookalikes: Lookalikes?

  /// More would make a template that nobody can read, and 2ⁿ variants.
  private static let mostOptionalParts = 3

  mutating func variants() throws(TemplateError) -> [[Template.Element]] {
    let parts = try optionalParts()
    let optional = parts.indices.filter { parts[$0].optional }
    guard optional.count <= Self.mostOptionalParts else {
      throw TemplateError(message: "「\(source)」に [ ] が多すぎます (more than \(Self.mostOptionalParts) optional parts)")
    }
    var variants: [[Template.Element]] = []
    for mask in stride(from: (1 << optional.count) - 1, through: 0, by: -1) {
      var text = ""
      for (index, part) in parts.enumerated() {
        guard let bit = optional.firstIndex(of: index) else {
          text += part.text
          continue
        }
        if mask & (1 << bit) != 0 { text += part.text }
      }
      let elements = try elements(of: text)
      if !elements.isEmpty, !variants.contains(elements) { variants.append(elements) }
    }
    guard !variants.isEmpty else { throw TemplateError(message: "型が空です (the template is empty)") }
    return variants
  }

  private func optionalParts() throws(TemplateError) -> [(text: String, optional: Bool)] {
    var parts: [(text: String, optional: Bool)] = []
    var current = ""
    var inside = false
    for character in source {
      switch character {
      case "[":
        guard !inside else { throw TemplateError(message: "「\(source)」の [ ] が重なっています (nested [ ])") }
        parts.append((current, false))
        current = ""
        inside = true
      case "]":
        guard inside else { throw TemplateError(message: "「\(source)」の ] に [ がありません (] without [)") }
        parts.append((current, true))
        current = ""
        inside = false
      default: current.append(character)
      }
    }
    guard !inside else { throw TemplateError(message: "「\(source)」の [ が閉じていません ([ without ])") }
    parts.append((current, false))
    return parts.filter { !$0.text.isEmpty }
  }

  private func elements(of text: String) throws(TemplateError) -> [Template.Element] {
    var elements: [Template.Element] = []
    var literal = ""
    var rest = text[...]
    func flush(_ elements: inout [Template.Element], _ literal: inout String) {
      var bytes = Fold.literal(literal)
      if let lookalikes { lookalikes.apply(to: &bytes) }
      let isSpace = bytes.isEmpty && !literal.isEmpty
      literal = ""
      if !bytes.isEmpty { elements.append(.literal(bytes)) }
      if isSpace, case .variable(let last)? = elements.last, last.kind == .text { elements.append(.gap) }
    }
    while let character = rest.first {
      rest.removeFirst()
      guard character == "{" else {
        guard character != "}" else { throw TemplateError(message: "「\(source)」の } に { がありません (} without {)") }
        literal.append(character)
        continue
      }
      guard let close = rest.firstIndex(of: "}") else {
        throw TemplateError(message: "「\(source)」の { が閉じていません ({ without })")
      }
      flush(&elements, &literal)
      elements.append(.variable(try variable(String(rest[..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    flush(&elements, &literal)
    if case .gap? = elements.last { elements.removeLast() }
    for (first, second) in zip(elements, elements.dropFirst()) {
      if case .variable(let left) = first, left.kind == .text, case .variable = second {
        throw TemplateError(message: "「\(source)」で文字の {…} が二つ続いています。間に空白か文字が要ります (two text variables in a row)")
      }
    }
    return elements
  }

  private func variable(_ text: String) throws(TemplateError) -> Template.Variable {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map {
      $0.trimmingSpaces()
    }
    let name = parts[0]
    guard !name.isEmpty else { throw TemplateError(message: "「\(source)」に名前のない {} があります ({} without a name)") }
    var kind = Template.Kind(rawValue: name).flatMap { $0 == .word ? nil : $0 } ?? .text
    var digits: Int?
    var word: [UInt8]?
    if parts.count > 1 {
      if parts[1].count > 2, parts[1].first == "\"", parts[1].last == "\"" {
        var bytes = Fold.literal(String(parts[1].dropFirst().dropLast()))
        if let lookalikes { lookalikes.apply(to: &bytes) }
        (kind, word) = (.word, bytes)
      } else if let count = Int(parts[1]), count > 0, count < 10 {
        (kind, digits) = (.number, count)
      } else if let named = Template.Kind(rawValue: parts[1]), named != .word {
        kind = named
      } else {
        let known = Template.Kind.allCases.filter { $0 != .word }.map(\.rawValue).joined(separator: ", ")
        throw TemplateError(message: "「{\(text)}」の種類がわかりません: \(known) のどれかです (unknown kind of variable)")
      }
    }
    return Template.Variable(name: name == "*" ? "" : name, kind: kind, digits: digits, word: word)
  }
}
