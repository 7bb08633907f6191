import Contracts

/// One number that two projects of different names have, under the same headings of one document: a clerk has copied a
/// record and left its number, or an extractor has misread one.
struct NumbersTwice {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    var named: [ByteString: (name: [UInt8], title: String)] = [:]
    for measure in measures where measure.generic != true && measure.repeated != .whole {
      guard let number = measure.number, !number.isEmpty else { continue }
      let path = measure.localGoal.map(\.id) + [number]
      let key = ByteString(Fold.bytes(path.joined(separator: "\t")))
      let name = Fold.bytes(measure.title).filter { $0 != 0x20 }
      guard let first = named[key] else {
        named[key] = (name, measure.title)
        continue
      }
      // A name that is cut, or goes on with what explains it, is the same.
      if first.name.starts(with: name) || name.starts(with: first.name) { continue }
      findings.add(
        .numberUnreadable, .doubt,
        ja: "番号「\(number)」が、名称の違う「\(Wording.short(first.title))」にもあります。どちらかの番号が誤りかもしれません。",
        en:
          "The number \"\(number)\" is also that of \"\(Wording.short(first.title))\", which has another name; one of the two may be wrong.",
        place: measure.source.fields["number"] ?? measure.source.fields["title"], measures: [measure.id])
    }
  }
}
