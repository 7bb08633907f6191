import Contracts

/// One number that two projects of different names have, under the same headings of one document: a clerk has copied a
/// record and left its number, or an extractor has misread one.
struct NumbersTwice {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    var named: [String: String] = [:]
    for measure in measures where measure.generic != true && measure.repeated != .whole {
      guard let number = measure.number, !number.isEmpty else { continue }
      let key = measure.localGoal.reduce(into: number) { $0 += "\t" + $1.id }
      guard let first = named[key] else {
        named[key] = measure.title
        continue
      }
      if first == measure.title || isSame(first, measure.title) { continue }
      findings.add(
        .numberUnreadable, .doubt,
        ja: "番号「\(number)」が、名称の違う「\(Wording.short(first))」にもあります。どちらかの番号が誤りかもしれません。",
        en:
          "The number \"\(number)\" is also that of \"\(Wording.short(first))\", which has another name; one of the two may be wrong.",
        place: measure.source.fields["number"] ?? measure.source.fields["title"], measures: [measure.id])
    }
  }

  /// A name that is cut, or goes on with what explains it, is the same.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    let names = [first, second].map { Fold.bytes($0).filter { $0 != 0x20 } }
    return names[0].starts(with: names[1]) || names[1].starts(with: names[0])
  }
}
