import Contracts

/// Numbers of projects that are shorter than nearly all others of the document: 13 among 1301, 1302 and 1303 is one of which
/// an extractor lost a part.
struct NumberShapes {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    checkMissing(measures, into: &findings)
    let lengths = measures.map { measure in measure.number.flatMap(length) }
    let counts = Dictionary(grouping: lengths.compactMap { $0 }) { $0 }.mapValues(\.count)
    guard let usual = counts.keys.max(by: { (counts[$0] ?? 0, $0) < (counts[$1] ?? 0, $1) }), usual >= fewestDigits,
      (counts[usual] ?? 0) * 4 >= counts.values.reduce(0, +) * 3
    else { return }
    for (measure, length) in zip(measures, lengths) {
      guard let number = measure.number, let length, length < usual else { continue }
      findings.add(
        .numberUnreadable, .doubt, ja: "番号「\(number)」は、この文書のほかの番号より短く、一部が欠けているかもしれません。",
        en: "The number \"\(number)\" is shorter than the document's others; a part of it may be missing.",
        place: measure.source.fields["number"], measures: [measure.id])
    }
  }

  /// A project without a number, in a form that numbers its projects.
  private static func checkMissing(_ measures: [Measure], into findings: inout FindingList) {
    let numbered = measures.count { $0.number != nil }
    guard numbered < measures.count, numbered * 2 > measures.count, measures.first?.generic != true else { return }
    for measure in measures where measure.number == nil {
      findings.add(
        .fieldMissing, .doubt, ja: "「\(Wording.short(measure.title))」には番号がないか、番号を読み取れません。",
        en: "\"\(Wording.short(measure.title))\" has no number, or none that can be read.",
        place: measure.source.fields["title"], measures: [measure.id])
    }
  }

  /// Of a number that is nothing but digits.
  private static func length(_ number: String) -> Int? {
    let digits = Fold.bytes(number)
    return digits.allSatisfy { (0x30...0x39).contains($0) } ? digits.count : nil
  }

  /// Numbers that are counted from 1 on grow; no document has a thousand projects.
  private static let fewestDigits = 4
}
