import Contracts

/// The words for the vocabulary's terms, for people.
extension Attainment {
  public var words: Bilingual {
    switch self {
    case .exceeded: Bilingual(ja: "目標を上回った", en: "exceeded")
    case .achieved: Bilingual(ja: "達成", en: "achieved")
    case .partlyAchieved: Bilingual(ja: "一部達成", en: "partly achieved")
    case .notAchieved: Bilingual(ja: "未達成", en: "not achieved")
    }
  }
}

extension Status {
  public var words: Bilingual {
    switch self {
    case .new: Bilingual(ja: "新規", en: "new")
    case .expanded: Bilingual(ja: "拡充", en: "expanded")
    case .continued: Bilingual(ja: "継続", en: "continued")
    case .reduced: Bilingual(ja: "縮小", en: "reduced")
    case .underConsideration: Bilingual(ja: "検討中", en: "under consideration")
    case .ended: Bilingual(ja: "終了", en: "ended")
    }
  }
}

extension Repetition {
  public var words: Bilingual {
    switch self {
    case .no: Bilingual(ja: "", en: "")
    case .part: Bilingual(ja: "一部再掲", en: "partly repeated")
    case .whole: Bilingual(ja: "再掲", en: "repeated")
    }
  }
}

extension Confidence {
  public var words: Bilingual {
    switch self {
    case .high: Bilingual(ja: "高", en: "high")
    case .medium: Bilingual(ja: "中", en: "medium")
    case .low: Bilingual(ja: "低", en: "low")
    }
  }
}

extension DeadLetter.Reason {
  /// What a later version says is said in its own word.
  public var words: Bilingual { Self.known[self] ?? Bilingual(ja: rawValue, en: rawValue) }

  private static let known: [Self: Bilingual] = [
    .unreadable: Bilingual(ja: "ファイルを読めません", en: "the file can't be read"),
    .empty: Bilingual(ja: "中身がありません", en: "the file has no content"),
    .notText: Bilingual(ja: "文字として読めません", en: "the file is not text"),
    .formatUnknown: Bilingual(ja: "形式がわかりません", en: "the format is unknown"),
    .damaged: Bilingual(ja: "ファイルが壊れています", en: "the file is damaged"),
    .encrypted: Bilingual(ja: "パスワードがかかっています", en: "it needs a password"),
    .ocrNeeded: Bilingual(ja: "文字認識（OCR）が要ります", en: "it needs OCR"),
    .tooLarge: Bilingual(ja: "大きすぎます", en: "the file is too large"),
    .formUnknown: Bilingual(ja: "知らない様式です", en: "no profile knows the form"),
    .formAmbiguous: Bilingual(ja: "様式を一つに決められません", en: "several profiles fit the form equally well"),
    .noRecords: Bilingual(ja: "事業の記録が見つかりません", en: "no record was found"),
    .municipalityUnknown: Bilingual(ja: "自治体が分かりません", en: "the municipality can't be told"),
    .municipalityInvalid: Bilingual(ja: "存在しない自治体コードです", en: "there is no such municipality"),
    .yearUnknown: Bilingual(ja: "年度が分かりません", en: "the fiscal year can't be told"),
    .timeout: Bilingual(ja: "時間がかかりすぎました", en: "it took too long"),
    .endsTheProcess: Bilingual(ja: "プログラムを止めてしまいます", en: "it ended the process"),
    .incomplete: Bilingual(ja: "全部が届いていません", en: "parts of it are missing"),
    .malformed: Bilingual(ja: "メッセージの形が違います", en: "the message doesn't fit its schema"),
    .internalError: Bilingual(ja: "Hyoka の不具合です", en: "an error of Hyoka's own"),
  ]
}

extension Finding.Code {
  /// What a later version says is said in its own word.
  public var words: Bilingual { Self.known[self] ?? Bilingual(ja: rawValue, en: rawValue) }

  private static let known: [Self: Bilingual] = [
    .costRepeated: Bilingual(ja: "同じ経費が複数の事業にある", en: "a cost stands under several measures"),
    .costDoubled: Bilingual(ja: "同じ経費が続けて二度ある", en: "a cost stands twice in a row"),
    .projectRepeated: Bilingual(ja: "同じ事業が複数回報告されている", en: "a project is reported more than once"),
    .indicatorAgainstPlan: Bilingual(ja: "指標が計画に反する", en: "an indicator goes against its plan"),
    .narrativeContradictsTable: Bilingual(ja: "本文の数値が表と合わない", en: "a narrative figure contradicts the table"),
    .tallyMismatch: Bilingual(ja: "集計が内訳と合わない", en: "a tally does not match its rows"),
    .headingMissing: Bilingual(ja: "見出しが欠けている", en: "a heading is missing"),
    .pageBlank: Bilingual(ja: "空白のページがある", en: "a page is blank"),
    .partUnread: Bilingual(ja: "読まなかった部分がある", en: "a part of the file was not read"),
    .textUnclaimed: Bilingual(ja: "どの欄にも属さない文がある", en: "text that no field claims"),
    .rowShifted: Bilingual(ja: "行の欄がずれている", en: "a row is shifted against its columns"),
    .cellMissing: Bilingual(ja: "欄が足りない", en: "a cell is missing"),
    .cellExtra: Bilingual(ja: "欄が多い", en: "a cell too many"),
    .rowDisplaced: Bilingual(ja: "行の位置がずれている", en: "a row is displaced"),
    .valuesNotYears: Bilingual(ja: "値の数が年数と合わない", en: "values and years don't match"),
    .yearInferred: Bilingual(ja: "年度が印刷されていない", en: "the fiscal year isn't printed"),
    .planUnknown: Bilingual(ja: "どの計画のものか分からない", en: "the plan isn't known"),
    .yearsRunTogether: Bilingual(ja: "年度の境目が分からない", en: "the texts of several years run together"),
    .amountUnreadable: Bilingual(ja: "金額を読めない", en: "an amount can't be read"),
    .ratingUnreadable: Bilingual(ja: "評価を読めない", en: "a rating can't be read"),
    .codeUnknown: Bilingual(ja: "知らないコード", en: "an unknown code"),
    .wordUnknown: Bilingual(ja: "知らない語", en: "an unknown word"),
    .numberUnreadable: Bilingual(ja: "数値を読めない", en: "a number can't be read"),
    .yearUnreadable: Bilingual(ja: "年度を読めない", en: "a year can't be read"),
    .figureEstimated: Bilingual(ja: "実績が見込みの数値", en: "a result is an estimate"),
    .ratingInferred: Bilingual(ja: "評価の段階をほかの段階から決めた", en: "a rating was told by the other steps"),
    .fieldMissing: Bilingual(ja: "欄が空いている、または無い", en: "a field is empty or missing"),
    .repeatDiffers: Bilingual(ja: "再掲が元と違う", en: "a repeated text differs from its original"),
    .spellingDiffers: Bilingual(ja: "表記が揺れている", en: "the same thing is written in two ways"),
    .municipalityDiffers: Bilingual(ja: "別の自治体の文書に見える", en: "the document names another municipality"),
    .municipalityInferred: Bilingual(ja: "自治体名が表題にない", en: "no title names the municipality"),
    .ratingContradictsText: Bilingual(ja: "評価が本文と合わない", en: "a rating contradicts the words beside it"),
    .noRecords: Bilingual(ja: "事業の記録が無い", en: "no record in a known form"),
  ]
}
