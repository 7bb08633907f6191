/// A line, label or cell as it is printed, with variables in braces where it varies, as URI templates (RFC 6570) have
/// them: `基本目標{id} {title}`.
///
/// A template is no regular expression: it has no repetition, and matching takes at most the product of the lengths of
/// template and text. White space in the text never matters, except that a space between two variables asks for one
/// unless the first ends by itself. `[…]` may be absent.
///
/// A class, because reading a document asks for templates at every line and never changes one.
final class Template: Sendable {
  /// What a variable stands for.
  enum Kind: String, Sendable, Hashable, CaseIterable {
    /// One or more characters of any kind.
    case text
    /// Digits, with thousands separators.
    case number
    /// One number or several, or one with a branch: 2106・2107, 2108～2110, 2210-1.
    case numbers
    /// The number of a heading: digits, Roman numerals, and several of them joined by `-` (1-1).
    case id
    /// A fiscal year or year: 令和5年度, R6, H30, 2012年度.
    case year
    /// ① to ⑳ and the larger circled numbers; or a plain one with white space behind, where NFKC took the circle away.
    case circled
    /// One katakana.
    case kana
    /// One Latin letter.
    case letter
    /// The word that is given, in quotation marks: `{repeated:"再掲"}`.
    case word
  }

  /// A part in braces, `{title}` or `{number:numbers}`, in whose place a document has a value.
  struct Variable: Sendable, Hashable {
    /// Empty for `{*}`, which is not captured.
    var name: String
    var kind: Kind
    /// For numbers: this many digits, where given.
    var digits: Int?
    /// For words: the word, folded.
    var word: [UInt8]?
  }

  enum Element: Sendable, Hashable {
    case literal([UInt8])
    case variable(Variable)
    /// Between two variables of which the first does not end by itself: at least one white space.
    case gap
  }

  /// The template as it was written.
  let source: String
  /// Without and with each optional part; the longest first.
  private let variants: [[Element]]
  /// By variant: the bytes that a text must have to fit.
  private let needs: [ByteSet]
  /// Whether text stands before a bracket that the template opens.
  private let opensBrackets: Bool
  /// The bytes that a match can begin with.
  private let firstBytes: ByteSet

  var names: [String] {
    var seen: [String] = []
    for case .variable(let variable) in variants.joined()
    where !variable.name.isEmpty && !seen.contains(variable.name) { seen.append(variable.name) }
    return seen
  }

  var variables: [Variable] {
    variants.first.map { elements in
      elements.compactMap { element in
        if case .variable(let variable) = element { variable } else { nil }
      }
    } ?? []
  }

  /// Whether it begins with a number of any kind.
  var asksForNumber: Bool {
    switch variables.first?.kind {
    case .number, .numbers, .id, .circled, .kana: true
    case .text, .year, .letter, .word, nil: false
    }
  }

  /// Whether a match can begin with that byte.
  func mayBegin(with byte: UInt8) -> Bool { firstBytes.contains(byte) }

  /// The bytes that every match begins with; empty where it begins with a variable.
  let prefix: [UInt8]

  /// It ends with the bracket that is put around labels.
  let endsInBracket: Bool

  private static let longestText = 1 << 16
  /// In bytes.
  private static let longestShort = 256

  /// The template's literals are all of it.
  var isLiteral: Bool {
    variants.allSatisfy { $0.allSatisfy { if case .literal = $0 { true } else { false } } }
  }

  /// Its words without white space and without the year, where there is nothing else; the shortest of what it may be.
  var words: [UInt8]? {
    guard variables.allSatisfy({ $0.kind == .year }) else { return nil }
    return variants.last?.flatMap { element -> [UInt8] in if case .literal(let bytes) = element { bytes } else { [] } }
  }

  init(_ source: String, lookalikes: Lookalikes? = nil) throws(TemplateError) {
    self.source = source
    endsInBracket = source.hasSuffix("】")
    var parser = TemplateParser(source: source, lookalikes: lookalikes)
    variants = try parser.variants()
    opensBrackets = variants.contains(where: Self.asksForBrackets)
    firstBytes = Lexeme.firstBytes(of: variants)
    prefix = Self.prefix(of: variants)
    needs = variants.map(Self.needs)
  }

  /// A capture: its name and its folded bytes.
  struct Capture: Sendable, Hashable {
    var name: String
    var range: Range<Int>
  }

  struct Match: Sendable, Hashable {
    var captures: [Capture]
    /// The end of the match in the folded bytes.
    var end: Int

    subscript(_ name: String) -> Range<Int>? { captures.first { $0.name == name }?.range }
  }

  /// Whether all of a text reads like the template.
  func fits(_ text: String) -> Bool {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    return match(bytes, 0..<bytes.count, whole: true) != nil
  }

  /// Matches at the start of the range, over all of it (`whole`) or over as much as the template has.
  func match(_ text: [UInt8], _ range: Range<Int>, whole: Bool) -> Match? {
    // Nothing that a template describes is that long, and runs of empty cells would be looked at again and again.
    guard range.count <= Self.longestText || isLiteral else { return nil }
    var start = range.lowerBound
    while start < range.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    guard start < range.upperBound, firstBytes.contains(text[start]) else { return nil }
    // With a single bracket in the text there is nothing to choose.
    let choosesBrackets = opensBrackets && text[range].count { $0 == 0x28 } > 1
    // A text that lacks one of the words fits no way of dividing it. Behind words at the beginning that shows at once.
    let present = whole && prefix.isEmpty && range.count <= Self.longestShort ? ByteSet(text[range]) : nil
    for (variant, needs) in zip(variants, needs) {
      if let present, !present.isSuperset(of: needs) { continue }
      if choosesBrackets, Self.asksForBrackets(variant) {
        var matcher = TemplateMatcher(elements: variant, range: range, whole: whole, keepsBrackets: true)
        if let end = matcher.run(text), matcher.isBalanced(text) { return Match(captures: matcher.captures, end: end) }
      }
      var matcher = TemplateMatcher(elements: variant, range: range, whole: whole)
      if let end = matcher.run(text) { return Match(captures: matcher.captures, end: end) }
    }
    return nil
  }
}

extension Template {
  private static func prefix(of variants: [[Element]]) -> [UInt8] {
    let starts = variants.map { variant -> [UInt8] in
      if case .literal(let bytes)? = variant.first { bytes } else { [] }
    }
    guard let first = starts.first else { return [] }
    return starts.dropFirst().reduce(first) { common, start in Array(zip(common, start).prefix { $0 == $1 }.map(\.0)) }
  }

  private static func needs(_ variant: [Element]) -> ByteSet {
    var needs = ByteSet()
    for element in variant {
      switch element {
      case .literal(let bytes): needs.insert(bytes)
      case .variable(let variable): needs.insert(variable.word ?? [])
      case .gap: break
      }
    }
    return needs
  }

  /// Whether text stands before a bracket that the template opens.
  private static func asksForBrackets(_ elements: [Element]) -> Bool {
    zip(elements, elements.dropFirst()).contains { before, after in
      guard case .variable(let variable) = before, variable.kind == .text, case .literal(let bytes) = after
      else { return false }
      return bytes.first == 0x28
    }
  }
}

/// Why a template can't be read.
struct TemplateError: Error, Hashable, Sendable {
  var message: String
}
