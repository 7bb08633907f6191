import Contracts

/// Aspects that a form rates in every record, and that stand twice in one or not at all: an extractor doubles lines and
/// loses some.
struct AspectPresence {
  static func check(_ sheet: Sheet, ids: [String], into findings: inout FindingList) {
    guard sheet.generic != true else { return }
    let names = sheet.records.map { $0.fields.filter { $0.kind == .ratings }.flatMap(aspects) }
    let rated = names.filter { !$0.isEmpty }
    var counts: [ByteString: (records: Int, words: String)] = [:]
    for names in rated where rated.count >= fewestRecords {
      for (key, quote) in Dictionary(names.map { ($0.key, $0.quote) }, uniquingKeysWith: { first, _ in first }) {
        counts[key, default: (0, quote.text)].records += 1
      }
    }
    let usual = counts.filter { $0.value.records * 4 >= rated.count * 3 }
    for (index, names) in names.enumerated() {
      guard let first = names.first else { continue }
      var seen: Set<ByteString> = []
      for name in names where !seen.insert(name.key).inserted {
        let words = Wording.short(name.quote.text)
        findings.add(
          .ratingUnreadable, .doubt, ja: "「\(words)」の評価が二度書かれています。どちらも数えました。",
          en: "\"\(words)\" is rated twice; both count.", place: name.quote.place, measures: [ids[index]])
      }
      for name in names where !name.quote.text.unicodeScalars.contains(where: \.properties.isAlphabetic) {
        findings.add(
          .ratingUnreadable, .doubt, ja: "「\(Wording.short(name.quote.text))」は、評価されるものの名前ではありません。",
          en: "\"\(Wording.short(name.quote.text))\" is no name of what is rated.", place: name.quote.place,
          measures: [ids[index]])
      }
      for (key, missing) in usual where !seen.contains(key) {
        let words = Wording.short(missing.words)
        findings.add(
          .fieldMissing, .doubt, ja: "「\(words)」の評価の行がありません。この文書のほとんどの事業にはあります。",
          en: "There is no line that rates \"\(words)\"; most of the document's records have one.",
          place: first.quote.place, measures: [ids[index]])
      }
    }
  }

  private static func aspects(_ field: SheetField) -> [(key: ByteString, quote: Quote)] {
    (field.entries ?? []).map { entry in
      let name = Remnants.removed(from: entry.name.text)
      return (ByteString(Fold.bytes(name)), Quote(name, at: entry.name.place))
    }
  }

  /// Of fewer nothing tells what is usual.
  private static let fewestRecords = 3
}
