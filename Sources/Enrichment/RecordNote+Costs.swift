import Contracts

// Doubts about a record's costs.
extension RecordNote {
  static func unreadableCost(_ words: String, at place: Place) -> RecordNote {
    RecordNote(
      code: .amountUnreadable, severity: .doubt, ja: "経費欄の「\(Wording.short(words))」から金額を読み取れません。",
      en: "No amount can be read from \"\(Wording.short(words))\" in the costs.", place: place)
  }

  static func roughCost(_ item: CostList.Item) -> RecordNote {
    let words = Wording.short(item.cost.raw)
    return RecordNote(
      code: .amountUnreadable, severity: .note, ja: "経費欄の「\(words)」は概数です。その数のまま数えました。",
      en: "\"\(words)\" in the costs is a rough figure; it was counted as it stands.", place: item.place)
  }

  static func doubledCost(_ item: CostList.Item) -> RecordNote {
    let name = Wording.short(item.cost.item)
    return RecordNote(
      code: .costDoubled, severity: .doubt, ja: "経費「\(name)」が同じ金額で続けて二度書かれています。別の経費として数えました。",
      en: "\"\(name)\" stands twice in a row in the costs, with the same amount; both were counted.", place: item.place)
  }

  static func costOfOtherYear(_ item: CostList.Item) -> RecordNote {
    let name = Wording.short(item.cost.item)
    return RecordNote(
      code: .amountUnreadable, severity: .doubt,
      ja: "経費「\(name)」は、報告の年度とは別の年度の予算です。ほかに額がないため、そのまま数えました。",
      en:
        "\"\(name)\" was planned for another year than the one reported on; there being no other amount, it was counted.",
      place: item.place)
  }

  static func wrongTotal(_ total: CostList.Item, sum: Int) -> RecordNote {
    let given = Wording.grouped(total.cost.yen ?? 0)
    return RecordNote(
      code: .tallyMismatch, severity: .wrong, ja: "経費の合計が\(given)円とありますが、内訳の合計は\(Wording.grouped(sum))円です。",
      en: "The costs' total is given as \(given) yen; the items add up to \(Wording.grouped(sum)).", place: total.place)
  }
}
