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
        .yearUnreadable, .doubt,
        ja: "どの年度についての文書かはっきりしないため、実績の最後の年度「\(quote.text)」の文書として読みました。",
        en: "It is not certain which fiscal year this is about; that of the last results, “\(quote.text)”, was taken.",
        document: document, place: quote.place))
  }

  mutating func add(_ doubt: GenericRecord.Doubt, _ quote: Quote) {
    let words = String(quote.text.prefix(40))
    let (ja, en) =
      switch doubt {
      case .unitUnknown:
        ("金額「\(words)」の単位が書かれていないため、読みませんでした。", "The unit of the amount “\(words)” is not stated; it was not read.")
      case .severalChosen:
        ("「\(words)」は二つ以上が選ばれていて一つに決まらないため、読みませんでした。", "More than one of “\(words)” is marked; it was not read.")
      case .severalAmounts:
        ("「\(words)」のほかにも値があり、どれが金額か決まらないため、読みませんでした。", "“\(words)” has other values beside it; it was not read.")
      }
    own.append(
      Finding(
        doubt == .severalChosen ? .ratingUnreadable : .amountUnreadable, .doubt, ja: ja, en: en, document: document,
        place: quote.place))
  }
}
