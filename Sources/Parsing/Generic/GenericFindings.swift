import Contracts

/// What is doubtful in a document that no profile knows.
struct GenericFindings {
  private var parse: ParseFindings
  private var own: [Finding] = []
  private let document: String

  init(document: String) {
    self.document = document
    parse = ParseFindings(document: document)
  }

  var all: [Finding] { own + parse.all }

  mutating func textUnclaimed(_ quotes: [Quote]) { parse.textUnclaimed(quotes) }

  mutating func yearInferred(_ quote: Quote) {
    own.append(
      Finding(
        .yearInferred, .doubt,
        ja: "どの年度についての文書かはっきりしないため、実績の最後の年度「\(quote.text)」の文書として読みました。",
        en: "It is not certain which fiscal year this is about; that of the last results, “\(quote.text)”, was taken.",
        document: document, place: quote.place))
  }

  mutating func yearOfSheet(_ quote: Quote) {
    own.append(
      Finding(
        .yearInferred, .doubt,
        ja: "どの年度についての文書か書かれていないため、シートの名前にある「\(quote.text)」の文書として読みました。",
        en: "Nothing says which fiscal year this is about; that of the sheet’s name, “\(quote.text)”, was taken.",
        document: document, place: quote.place))
  }

  /// - Parameter top: where the document begins.
  mutating func planUnknown(_ top: Place) {
    own.append(
      Finding(
        .planUnknown, .doubt,
        ja: "どの計画についての文書か書かれていないため、計画名の書かれていないほかの文書と一緒に集計されます。",
        en: "Nothing says which plan this is about; it is summed up with other documents that don't name theirs.",
        document: document, place: top))
  }

  /// - Parameter place: of the title that names the other plan.
  mutating func planDiffers(_ other: String, from plan: String, _ place: Place) {
    own.append(
      Finding(
        .planUnknown, .doubt,
        ja: "ここからは「\(other.prefix(40))」についての報告のようですが、文書全体を「\(plan.prefix(40))」の報告として集計しました。",
        en:
          "From here on it seems to be about “\(other.prefix(40))”; all of the document was counted under “\(plan.prefix(40))”.",
        document: document, place: place))
  }

  /// - Parameter name: the first one of the list.
  mutating func listLeftOut(_ name: Quote) {
    own.append(
      Finding(
        .projectRepeated, .doubt,
        ja: "「\(name.text.prefix(40))」で始まる一覧は、別の表で報告されている事業の名前だけを挙げているため、事業として数えませんでした。",
        en: "The list that begins with “\(name.text.prefix(40))” only names projects that another table reports on; "
          + "its rows were not counted as projects.",
        document: document, place: name.place))
  }

  mutating func add(_ doubt: GenericRecord.Doubt, _ quote: Quote) {
    let words = String(quote.text.prefix(40))
    let (ja, en) =
      switch doubt {
      case .unitUnknown:
        ("金額「\(words)」の単位が書かれていないため、読みませんでした。", "The unit of the amount “\(words)” is not stated; it was not read.")
      case .amountInWords:
        ("「\(words)」から金額を読み取れないため、文章として残しました。", "No amount can be read from “\(words)”; it was kept as a text.")
      case .severalChosen:
        ("「\(words)」は二つ以上が選ばれていて一つに決まらないため、読みませんでした。", "More than one of “\(words)” is marked; it was not read.")
      case .severalAmounts:
        ("「\(words)」のほかにも値があり、どれが金額か決まらないため、読みませんでした。", "“\(words)” has other values beside it; it was not read.")
      case .otherYear:
        (
          "「\(words)」についての部分は、文書の年度と違うため、読みませんでした。",
          "What is about “\(words)”, another year than the document’s, was not read."
        )
      case .severalRatings:
        (
          "「\(words)」と同じ項目に異なる評価があり、どれが全体の評価か決まらないため、総合評価としては読みませんでした。",
          "Other ratings stand under the same label as “\(words)”, and which is the whole’s is not told; none was taken for it."
        )
      case .laterYear:
        (
          "「\(words)」は文書の年度より後の年度の数値で、目標か見込みか実績か書かれていないため、読みませんでした。",
          "“\(words)” is of a year after the document’s, and nothing says whether it is meant or reached; it was not read."
        )
      case .attainmentBetween:
        (
          "「\(words)」は遅れを示す評価ですが、凡例にもっと下の段階があるため、一部達成と数えました。",
          "“\(words)” says that something is behind its time; since the legend has a worse step, it counts as partly achieved."
        )
      case .estimate:
        (
          "「\(words)」などの実績は、まだ見込みの数値です。確定した実績とは違うことがあります。",
          "“\(words)” is headed as an estimated result; the final one may differ."
        )
      case .figureInBrackets:
        (
          "「\(words)」は括弧の前の数値を読みました。括弧の中の数値が何かは書かれていません。",
          "Of “\(words)” the figure before the brackets was read; nothing says what the one in the brackets is."
        )
      case .secondRating:
        (
          "「\(words)」の欄にはもう一つ別の評価があります。先にあるものを評価として読みました。",
          "Where “\(words)” stands there is another rating as well; the first one was taken."
        )
      case .figuresUnnamed:
        (
          "「\(words)」などの数値の表が二つ以上あり、それぞれ何の数値か書かれていないため、読みませんでした。",
          "“\(words)” stands in one of several tables of figures that have no names; they were not read."
        )
      }
    own.append(Finding(Self.code(doubt), .doubt, ja: ja, en: en, document: document, place: quote.place))
  }

  private static func code(_ doubt: GenericRecord.Doubt) -> Finding.Code {
    switch doubt {
    case .severalChosen, .severalRatings, .secondRating: .ratingUnreadable
    case .attainmentBetween: .ratingInferred
    case .unitUnknown, .severalAmounts, .amountInWords: .amountUnreadable
    case .figuresUnnamed, .laterYear, .figureInBrackets: .numberUnreadable
    case .estimate: .figureEstimated
    case .otherYear: .yearUnreadable
    }
  }
}
