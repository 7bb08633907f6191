import Contracts

/// An overall rating that says something was reached, beside results that say nothing was done (`令和5年度実施無し。`).
struct RatingAgainstText {
  static func check(_ measure: Measure, into findings: inout FindingList) {
    guard let overall = measure.ratings.first(where: { $0.aspect == "overall" }), let attainment = overall.attainment,
      attainment != .notAchieved
    else { return }
    for (index, text) in measure.texts.enumerated() where text.name == "results" && text.period == nil {
      guard saysNothingWasDone(text.text) else { continue }
      findings.add(
        .ratingContradictsText, .doubt,
        ja: "評価は「\(overall.raw)」ですが、実績には「\(Wording.short(Remnants.removed(from: text.text)))」とあります。",
        en:
          "The rating is \"\(overall.raw)\", but the results say \"\(Wording.short(Remnants.removed(from: text.text)))\".",
        place: measure.source.fields[ValuePath.texts(index)], measures: [measure.id])
    }
  }

  /// Only a text that says nothing else: in a long one such words are about a part.
  private static func saysNothingWasDone(_ text: String) -> Bool {
    guard text.utf8.count <= 150 else { return false }
    var folded = Fold.bytes(text)
    let stop = Array("。".utf8)
    if folded.suffix(stop.count).elementsEqual(stop) { folded.removeLast(stop.count) }
    guard !folded.contains(stop) else { return false }
    return ReadingWords.bundled.narratives.denials.contains { folded.suffix($0.count).elementsEqual($0) }
  }
}
