/// What is chosen in a list of choices: `■継続 □拡充`, `☑`, `●`/`○`, `1 拡充 ②継続 3 縮小`.
enum Choice: Hashable, Sendable {
  /// The one that is marked, and where its words begin in the text, in scalars.
  case one(words: String, offset: Int)
  /// A list of choices of which none is marked, or several.
  case none, several
  /// No list of choices.
  case notAChoice

  init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    self = .notAChoice
    for family in Self.families {
      let options = Self.options(scalars, family)
      guard options.count > 1, options.contains(where: { !$0.isMarked }) else { continue }
      self = Self.chosen(options, scalars)
      return
    }
    if let bare = Self.bare(scalars) {
      self = bare
      return
    }
    if let options = Self.numbered(scalars) { self = Self.chosen(options, scalars) }
  }

  /// Whether a text begins with the box of a choice.
  static func begins(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    return families.contains { $0.marked.contains(first) || $0.open.contains(first) }
  }

  private struct Option {
    var isMarked: Bool
    var words: Range<Int>
  }

  private static let families: [(marked: Set<Unicode.Scalar>, open: Set<Unicode.Scalar>)] = [
    (Set("■☑☒✓✔✅🗹▣".unicodeScalars), Set("□☐▢🔲".unicodeScalars)),
    (Set("●◉⦿🔘".unicodeScalars), Set("○◯〇".unicodeScalars)),
  ]

  private static func chosen(_ options: [Option], _ scalars: [Unicode.Scalar]) -> Choice {
    let marked = options.filter(\.isMarked)
    guard marked.count <= 1 else { return .several }
    guard let only = marked.first else { return .none }
    var range = only.words
    while let first = range.first, isEdge(scalars[first]) { range.removeFirst() }
    while let last = range.last, isEdge(scalars[last]) { range.removeLast() }
    guard !range.isEmpty else { return .none }
    return .one(words: String(String.UnicodeScalarView(scalars[range])), offset: range.lowerBound)
  }

  private static func isEdge(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || "・、,/／|｜.．:：)）→".unicodeScalars.contains(scalar)
  }

  private static func options(
    _ scalars: [Unicode.Scalar], _ family: (marked: Set<Unicode.Scalar>, open: Set<Unicode.Scalar>)
  ) -> [Option] {
    let marks = scalars.indices.filter { family.marked.contains(scalars[$0]) || family.open.contains(scalars[$0]) }
    return zip(marks, marks.dropFirst() + [scalars.count]).map { start, end in
      Option(isMarked: family.marked.contains(scalars[start]), words: (start + 1)..<end)
    }
  }

  /// Steps and nothing else, of which one is circled: 1 2 3 ④ 5, Ａ・Ⓑ・Ｃ.
  private static func bare(_ scalars: [Unicode.Scalar]) -> Choice? {
    guard scalars.count <= 40 else { return nil }
    var steps: [(sign: Unicode.Scalar, isCircled: Bool, offset: Int)] = []
    for (offset, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0x30...0x39, 0x41...0x45: steps.append((scalar, false, offset))
      case 0xFF10...0xFF19, 0xFF21...0xFF25: steps.append((plain(scalar.value - 0xFEE0), false, offset))
      case 0x2460...0x2468: steps.append((plain(scalar.value - 0x2460 + 0x31), true, offset))
      case 0x24B6...0x24BA: steps.append((plain(scalar.value - 0x24B6 + 0x41), true, offset))
      default: guard isEdge(scalar) || "-－~〜～".unicodeScalars.contains(scalar) else { return nil }
      }
    }
    let orders = steps.map { Int($0.sign.value) }
    let pairs = zip(orders, orders.dropFirst())
    guard steps.count > 2, pairs.allSatisfy({ $1 == $0 + 1 }) || pairs.allSatisfy({ $1 == $0 - 1 }) else { return nil }
    let chosen = steps.filter(\.isCircled)
    // 123 without anything between is a figure, and no list of which nothing is chosen.
    let isParted = zip(steps, steps.dropFirst()).allSatisfy { $1.offset > $0.offset + 1 }
    guard let only = chosen.first else { return isParted ? Choice.none : nil }
    return chosen.count == 1 ? .one(words: String(only.sign), offset: only.offset) : .several
  }

  private static func plain(_ value: UInt32) -> Unicode.Scalar { Unicode.Scalar(value) ?? " " }

  /// Choices numbered from 1 without a gap, of which one number is circled.
  private static func numbered(_ scalars: [Unicode.Scalar]) -> [Option]? {
    guard scalars.count <= 200 else { return nil }
    var marks: [(start: Int, end: Int, value: Int, isCircled: Bool)] = []
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let before = index > 0 ? scalars[index - 1] : nil
      if (0x2460...0x2468).contains(scalar.value) {
        marks.append((index, index + 1, Int(scalar.value) - 0x245F, true))
      } else if let value = digit(scalar), before.flatMap(digit) == nil, next.flatMap(digit) == nil,
        next.map({ !"%％年月日人件回円,.，".unicodeScalars.contains($0) || $0 == "." || $0 == "．" }) == true
      {
        marks.append((index, index + 1, value, false))
      }
    }
    guard marks.count > 1, marks.enumerated().allSatisfy({ $1.value == $0 + 1 }), marks.first?.start == 0,
      marks.count(where: \.isCircled) == 1
    else { return nil }
    let ends = marks.dropFirst().map(\.start) + [scalars.count]
    let options = zip(marks, ends).map { Option(isMarked: $0.isCircled, words: $0.end..<$1) }
    return options.allSatisfy { !$0.words.isEmpty && $0.words.count <= 30 } ? options : nil
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x31...0x39: Int(scalar.value - 0x30)
    case 0xFF11...0xFF19: Int(scalar.value - 0xFF10)
    default: nil
    }
  }
}
