import Contracts

/// Ratings such as `4：達成した`, `3: ある程度達成した`, `3`, `達成した`, on the form's own scale.
enum RatingReader {
  /// The rating; without a value where the text names no step of the scale, or where its number and its words name
  /// different ones.
  ///
  /// - Parameter words: what ratings say by their words alone, where the form has no scale for them.
  static func read(
    _ text: String, aspect: String, on scale: Lexicon.Scale?, words: [[UInt8]: Attainment] = [:]
  ) -> Rating {
    let raw = Remnants.removed(from: text)
    guard let scale, let step = step(TickBoxes.choice(raw) ?? MarkedStep.choice(raw) ?? raw, on: scale) else {
      let attainment = words.isEmpty ? nil : words[Fold.bytes(raw)] ?? words[word(TickBoxes.choice(raw) ?? raw)]
      return Rating(aspect: aspect, raw: raw, value: nil, best: nil, worst: nil, attainment: attainment)
    }
    return Rating(
      aspect: aspect, raw: raw, value: step.value, best: scale.scale.best, worst: scale.scale.worst,
      attainment: step.attainment)
  }

  /// Without the mark of a note and the stop at its end.
  private static func word(_ raw: String) -> [UInt8] {
    var folded = NoteMark.removed(fromEndOf: Fold.bytes(raw))
    if folded.suffix(stop.count).elementsEqual(stop) { folded.removeLast(stop.count) }
    return folded
  }

  private static func step(_ raw: String, on scale: Lexicon.Scale) -> RatingStep? {
    let folded = withoutOtherYear(word(raw))
    if let step = scale.wordings[folded] { return step }
    var value = 0
    var end = 0
    while end < folded.count, end < 4, folded[end] >= 0x30, folded[end] <= 0x39 {
      value = value * 10 + Int(folded[end] - 0x30)
      end += 1
    }
    guard end > 0, let step = scale.steps[value] else { return nil }
    var rest = folded[end...]
    while let first = rest.first, separators.contains(first) { rest = rest.dropFirst() }
    if rest.isEmpty { return step }
    if rest.first == 0x28, rest.last == 0x29 { rest = rest.dropFirst().dropLast() }
    guard let worded = scale.wordings[Array(rest)], worded.value == value else { return nil }
    return step
  }

  /// Leaves out what stands in brackets at the end and is said to be another year's: 4：達成した（前年度 3）.
  private static func withoutOtherYear(_ folded: [UInt8]) -> [UInt8] {
    guard folded.last == 0x29, let open = folded.lastIndex(of: 0x28), open > 0 else { return folded }
    let inside = Array(folded[(open + 1)...])
    guard ReadingWords.bundled.costs.lastYears.begins(inside) else { return folded }
    var rest = folded[..<open]
    while rest.last == 0x20 { rest.removeLast() }
    return Array(rest)
  }

  private static let separators: Set<UInt8> = Set(":.,)-".utf8)
  private static let stop = Array("。".utf8)
}
