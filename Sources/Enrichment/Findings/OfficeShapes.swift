import Contracts

/// Offices that are no names: sentences that stand below 所管課 where the next label is missing.
struct OfficeShapes {
  static func check(_ measures: [Measure], into findings: inout FindingList) {
    for measure in measures {
      guard let words = measure.departments.first(where: isSentence) else { continue }
      findings.add(
        .wordUnknown, .doubt, ja: "担当課の欄に、組織の名前ではない文があります: 「\(Wording.short(words))」",
        en: "What stands under the office in charge is no name of one: \"\(Wording.short(words))\"",
        place: measure.source.fields["departments"], measures: [measure.id])
    }
  }

  private static func isSentence(_ words: String) -> Bool {
    words.holds("。") || words.utf8.count > longest && words.unicodeScalars.count > longest
  }

  /// In characters; a name may explain its former one in brackets.
  private static let longest = 40
}
