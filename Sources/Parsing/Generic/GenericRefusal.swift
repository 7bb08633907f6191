/// Why a document that no profile knows isn't read by the words that forms share.
enum GenericRefusal: Hashable, Sendable {
  /// It has so many kinds of labels, and is no report that needs fewer.
  case fewLabels(Int)
  /// Its labels are those of projects, but none says what came of them.
  case noResults
  /// Its title says that it is something else: minutes, a school's evaluation of itself.
  case otherTitle
  /// It has labels enough, and nothing that they name.
  case noRecords
  /// Its labels stand below each other, with the columns that they headed lost.
  case cellsOnLines
  /// A whole sheet stands on one line of so many characters.
  case runTogether(Int)

  /// In Japanese and English, as part of the reason why the form is unknown.
  var message: String {
    switch self {
    case .fewLabels(let count):
      "様式に共通の項目名（事業名、担当課、実績、評価など）が\(count)種類しかありません (kinds of labels that forms share: \(count), too few)"
    case .noResults:
      "評価や実績の項目がなく、進捗の報告とわかりません (no label of a judgement or a result: nothing says that it reports on progress)"
    case .otherTitle:
      "表題から、計画の進捗の報告ではない文書とわかります (its title says that it is no report on a plan's progress)"
    case .noRecords:
      "項目名はありますが、事業が一つも見つかりません (it has labels, but no project that they belong to)"
    case .cellsOnLines:
      "項目名が1行に一つずつ並び、表の列の区切りが失われたテキストのようです。どの値がどの項目のものか決められないため、元の PDF・Excel・HTML を読ませてください (labels stand on lines below each other: the columns of a table seem lost; give the original file)"
    case .runTogether(let length):
      "1行が\(length)字あり、改行や表の区切りが失われたテキストのようです。どの値がどの項目のものか決められないため、元の PDF・Excel・HTML を読ませてください (a line of \(length) characters: line breaks and table cells seem lost; give the original file)"
    }
  }
}
