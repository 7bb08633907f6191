import Contracts

/// What of a file its document leaves out, in words that a city clerk understands.
enum PartsUnread {
  static func findings(of document: Document) -> [Finding] {
    (document.omissions ?? []).map { omission in
      let words = words(for: omission)
      return Finding(
        .partUnread, .doubt, ja: words.ja, en: words.en, document: document.name,
        place: omission.page.map { Place(line: 1, page: $0) })
    }
  }

  private static func words(for omission: Omission) -> Bilingual {
    let count = omission.count ?? 1
    switch (omission.kind, omission.name) {
    case (.hidden, let name?) where omission.page == nil:
      return Bilingual(ja: "非表示のシート「\(name)」は読みませんでした。", en: "The hidden sheet “\(name)” was not read.")
    case (.hidden, let name?):
      return Bilingual(
        ja: "シート「\(name)」の非表示の行や列にある\(count)個のセルは読みませんでした。",
        en: "\(count) cells in hidden rows or columns of the sheet “\(name)” were not read.")
    case (.hidden, nil):
      return Bilingual(ja: "非表示の部分が\(count)か所あり、読みませんでした。", en: "\(count) hidden parts were not read.")
    case (.uncalculated, let name):
      return Bilingual(
        ja: "シート「\(name ?? "")」に計算結果のない数式が\(count)個あります。表計算ソフトで開いて保存し直してください。",
        en: "\(count) formulas of the sheet “\(name ?? "")” have no result; open and save it in a spreadsheet program.")
    case (.pageWithoutText, _):
      let page = omission.page.map(String.init) ?? "?"
      return Bilingual(
        ja: "\(page)ページには読める文字がありません。画像であれば文字認識（OCR）が要ります。",
        en: "Page \(page) has no readable text; if it is a picture, it needs OCR.")
    case (.deleted, _):
      return Bilingual(
        ja: "取り消し線や変更履歴で削除された箇所が\(count)か所あり、読みませんでした。",
        en: "\(count) passages that are struck out, or deleted in tracked changes, were not read.")
    default:
      // Of a later version.
      let kind = omission.kind.rawValue
      return Bilingual(ja: "読まなかった部分があります（\(kind)）。", en: "A part was not read (\(kind)).")
    }
  }
}
