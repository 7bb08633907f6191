import Contracts

/// What is doubtful in a document's layout, in words that a city clerk understands.
struct ParseFindings {
  let document: String
  private(set) var all: [Finding] = []
  /// Fields below whose text rows of figures stand.
  private var withFigures: Set<String> = []

  init(document: String) { self.document = document }

  private mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, _ place: Place?, ja: String, en: String
  ) {
    let finding = Finding(code, severity, ja: ja, en: en, document: document, place: place)
    if all.last != finding { all.append(finding) }
  }

  mutating func pageBlank(from first: Int, to last: Int, at place: Place) {
    add(
      .pageBlank, .doubt, Place(line: first, page: place.page),
      ja: "\(first)〜\(last)行目が空白です。ここにあったページの文字が失われた可能性があります。",
      en: "Lines \(first) to \(last) are blank; the text of a page may have been lost here.")
  }

  mutating func spellingDiffers(_ before: String, _ first: Place?, _ after: String, _ second: Place?) {
    add(
      .spellingDiffers, .note, second,
      ja: "同じ見出しの書き方が違います: 「\(before)」(\(first?.words.ja ?? "")) と「\(after)」。",
      en: "The same heading is written in two ways: “\(before)” (\(first?.words.en ?? "")) and “\(after)”.")
  }

  mutating func headingMissing(_ level: String, _ id: String, impliedBy: String?, at place: Place) {
    let reason = impliedBy.map { "「\($0)」" } ?? "番号"
    add(
      .headingMissing, .doubt, place,
      ja: "\(reason)から\(level)\(id)の下にあるとわかりますが、その見出しが文書にありません。",
      en: "The numbering places this under \(level) \(id), but that heading is missing from the document.")
  }

  mutating func itemEmpty(_ item: Quote) {
    let words = item.text.prefix(40)
    add(
      .noRecords, .doubt, item.place,
      ja: "「\(words)」の下に事業がありません。その行が失われたか、前の項目の下に読まれた可能性があります。",
      en: "No record stands under “\(words)”; its rows may have been lost, or read under the item before.")
  }

  mutating func headingUnlike(_ id: String, at place: Place) {
    add(
      .numberUnreadable, .doubt, place,
      ja: "見出しの番号「\(id)」は、この様式の番号の形ではありません。",
      en: "The heading's number “\(id)” does not read like the form's.")
  }

  mutating func headingLost(at place: Place) {
    add(
      .headingMissing, .doubt, place,
      ja: "空白のページのあとで見出しが失われています。どの見出しの下にあるかはわかりません。",
      en: "The heading above this was lost with a blank page; what it stands under is not known.")
  }

  mutating func numbersRestart(from last: Int, to number: Int, at place: Place) {
    add(
      .headingMissing, .doubt, place,
      ja: "番号が\(last)の次に\(number)となっています。この上にあった見出しが失われた可能性があります。",
      en: "Number \(number) follows number \(last); a heading above it may have been lost.")
  }

  mutating func yearInferred(_ year: Quote) {
    add(
      .yearInferred, .doubt, year.place,
      ja: "文書に年度が印刷されていないため、実績のある最後の年度（\(year.text)）としました。",
      en: "The document's fiscal year isn't printed; it was taken to be \(year.text), the last one with results.")
  }

  mutating func yearsRunTogether(_ label: String, at place: Place) {
    add(
      .yearsRunTogether, .doubt, place,
      ja: "「\(label)」の年度の境目が文書からわからないため、一つの文章として残しました。",
      en: "The text of “\(label)” does not show where one year ends and the next begins; it is kept as one.")
  }

  mutating func rowShifted(missing: [String], at place: Place) {
    add(
      .rowShifted, .note, place,
      ja: "この行の欄が見出しの列とずれています。内容から列を決めました。",
      en: "The cells of this row do not stand under their headings; the columns were told by what they hold.")
    guard !missing.isEmpty else { return }
    let names = missing.map { "「\($0)」" }.joined(separator: "、")
    add(
      .cellMissing, .doubt, place,
      ja: "この行には欄が足りません。\(names)がないものとして読みました。",
      en: "This row has too few cells; it was read as having none for \(missing.joined(separator: ", ")).")
  }

  /// - Parameter isDoubtful: the text above might have ended there.
  mutating func rowJoined(at place: Place, isDoubtful: Bool = false) {
    guard !isDoubtful else {
      return add(
        .rowShifted, .doubt, place,
        ja: "ページの初めにある、名称も区分もない行です。上の行の続きとして読みました。",
        en: "This row at the top of a page lacks all but a text; it was read as part of the one above.")
    }
    add(
      .rowShifted, .note, place,
      ja: "ページの終わりで文の途中が切れた行の続きです。上の行と一つにして読みました。",
      en: "This row goes on with the one above, which the end of a page cut in mid-sentence; they were read as one.")
  }

  mutating func nameCut(at place: Place) {
    add(
      .rowShifted, .doubt, place,
      ja: "前のページの終わりで切れた名称の続きです。つなげて読みました。前のページの行には、名称の初めだけがあります。",
      en: "A name that the end of the page before cut goes on here; the rows on that page have its beginning only.")
  }

  mutating func nameUnlike(_ name: Quote) {
    add(
      .numberUnreadable, .doubt, name.place,
      ja: "「\(name.text.prefix(40))」には、この様式の名称にある番号がありません。",
      en: "“\(name.text.prefix(40))” lacks the number that the form's names have.")
  }

  mutating func nameMissing(at place: Place) {
    add(
      .fieldMissing, .doubt, place,
      ja: "名称がありません。この事業の初めの文を名称の代わりにしました。",
      en: "This record has no name; the first text that it holds stands in its place.")
  }

  mutating func blanksFilled(at place: Place) {
    add(
      .rowShifted, .doubt, place,
      ja: "上の行で空いている欄だけに文がある行です。上の行の続きとして読みました。",
      en: "This row has text only where the one above has none; it was read as part of that one.")
  }

  mutating func beginningMissing(_ label: String, at place: Place) {
    add(
      .fieldMissing, .doubt, place,
      ja: "「\(label)」がないまま、次の事業の項目が始まっています。別の事業として読みました。",
      en: "Another record begins here without “\(label)”; it was read as one of its own.")
  }

  mutating func labelMisspelt(_ printed: String, _ label: String, at place: Place) {
    add(
      .spellingDiffers, .doubt, place,
      ja: "「\(printed)」は、この様式の「\(label)」の書き誤りとして読みました。",
      en: "“\(printed)” was read as the form's “\(label)”, misspelt.")
  }

  mutating func lineDoubled(isLeftOut: Bool, at place: Place) {
    add(
      .rowDisplaced, .doubt, place,
      ja: "すぐ上と全く同じ行です。\(isLeftOut ? "一度だけ読みました。" : "どちらも読みました。同じ内容が二度数えられているかもしれません。")",
      en: "This line is the one above it once more; "
        + (isLeftOut ? "it was read only once." : "both were read, and may count twice."))
  }

  mutating func numberMissing(at place: Place) {
    add(
      .fieldMissing, .doubt, place,
      ja: "番号がありません。事業名称があるため、新しい事業として読みました。",
      en: "This row has no number; since it has a name, it was read as a project of its own.")
  }

  mutating func cellExtra(_ column: String, at place: Place) {
    add(
      .cellExtra, .doubt, place,
      ja: "この行には欄が多すぎます。余った欄は「\(column)」に入れました。",
      en: "This row has too many cells; the one left over was put under “\(column)”.")
  }

  mutating func columnUnknown(_ heading: String, at place: Place) {
    add(
      .textUnclaimed, .doubt, place,
      ja: "プロファイルにない列「\(heading)」の欄です。",
      en: "A cell of the column “\(heading)”, which the profile does not know.")
  }

  mutating func valuesWithoutIndicator(at place: Place) {
    add(
      .rowShifted, .doubt, place,
      ja: "指標の名前がない値です。どの指標のものかわかりません。",
      en: "Values without the name of an indicator; what they measure is not known.")
  }

  mutating func valuesNotYears(_ name: String, values: Int, years: Int, dated: Bool, at place: Place) {
    let severity: Finding.Severity = dated ? .note : .doubt
    add(
      .valuesNotYears, severity, place,
      ja: "「\(name)」の値は\(values)個ですが、年度は\(years)個です。\(dated ? "" : "どの年度の値かはわかりません。")",
      en:
        "“\(name)” has \(values) values for \(years) years\(dated ? "." : "; which year each belongs to is not known.")"
    )
  }

  mutating func rowDisplaced(_ name: String, below: Bool, at place: Place) {
    add(
      .rowDisplaced, .doubt, place,
      ja: "「\(name)」の行が二つの事業の間にあります。内容から\(below ? "下" : "上")の事業のものとして読みました。",
      en:
        "The row of “\(name)” stands between two projects; by its words it was read as part of the one \(below ? "below" : "above")."
    )
  }

  mutating func labelAbove(_ label: String, at place: Place) {
    add(
      .rowDisplaced, .doubt, place,
      ja: "「\(label)」が最初の事業の上にあり、最後の事業にはありません。どの事業も、一つ下の事業のものを読んでいるかもしれません。",
      en: "“\(label)” stands above the first project, and the last has none; "
        + "each may have been read from the project below.")
  }

  /// Said once for a field: the first such row tells enough.
  mutating func figuresInText(_ field: String, at place: Place) {
    guard withFigures.insert(field).inserted else { return }
    add(
      .textUnclaimed, .doubt, place,
      ja: "項目「\(field)」の文章の下に表の数値の行があり、どの項目のものか書かれていないため、文章の続きとして残しました。",
      en:
        "Below the text of “\(field)” stand rows of a table's figures that no field asks for; they were kept as part of it."
    )
  }

  mutating func legendDiffers(_ difference: PrintedLegend.Difference) {
    let code: Finding.Code =
      switch difference.group {
      case .scale, .words: .ratingInferred
      case .codes: .codeUnknown
      }
    let ja = "凡例の記号と言葉の組み合わせが、この様式のこれまでのものと違います。"
    let en = "The legend gives the form's words to other signs than the form has had so far"
    if difference.isMixed {
      add(
        code, .wrong, difference.place, ja: ja + "一つの記号に二つの意味があるため、これまでのとおりに読みました。",
        en: en + "; one sign has two meanings, so all were read as before.")
    } else {
      add(code, .doubt, difference.place, ja: ja + "文書の凡例のとおりに読みました。", en: en + "; they were read as it says.")
    }
  }

  mutating func fieldAbsent(_ label: String, at place: Place?) {
    add(
      .fieldMissing, .doubt, place,
      ja: "この様式にある「\(label)」が、この文書のどの事業にもありません。別の言葉で書かれているかもしれません。",
      en: "None of the document's records has the form's “\(label)”; it may be called otherwise.")
  }

  mutating func planOfOtherYears(_ plan: String, _ years: ClosedRange<Int>, _ year: Quote) {
    add(
      .planUnknown, .doubt, year.place,
      ja: "「\(plan)」の計画期間（\(years.lowerBound)～\(years.upperBound)年度）の外の年度です。次の計画かもしれないため、目標の番号ではなく言葉から分類しました。",
      en:
        "The year is none of those of “\(plan)” (\(years.lowerBound)–\(years.upperBound)); since the next plan may number its goals otherwise, they were told by their words."
    )
  }

  mutating func legendLacks(_ sign: String, at place: Place) {
    add(
      .ratingInferred, .doubt, place,
      ja: "評価「\(sign)」の説明が、この文書の凡例にありません。この様式のこれまでの意味で読みました。",
      en:
        "The document's legend does not say what the rating “\(sign)” means; it was read as the form has had it so far."
    )
  }

  mutating func yearsDiffer(_ first: Quote, _ second: Quote, takesSecond: Bool = false) {
    let taken = takesSecond ? (ja: "後", en: "second") : (ja: "初め", en: "first")
    add(
      .yearUnreadable, .doubt, second.place,
      ja: "年度が二つあります: 「\(first.text)」(\(first.place.words.ja)) と「\(second.text)」。\(taken.ja)のほうの年度として読みました。",
      en:
        "The document names two fiscal years: “\(first.text)” (\(first.place.words.en)) and “\(second.text)”; the \(taken.en) was taken."
    )
  }

  mutating func textUnclaimed(_ quotes: [Quote]) {
    for quote in quotes.prefix(Self.mostUnclaimed) {
      let words = quote.text.prefix(40)
      add(
        .textUnclaimed, .doubt, quote.place,
        ja: "どの項目にも当てはまらない文字があります: 「\(words)\(quote.text.count > 40 ? "…" : "")」",
        en: "Text that belongs to no field: “\(words)\(quote.text.count > 40 ? "…" : "")”")
    }
    guard quotes.count > Self.mostUnclaimed else { return }
    let rest = quotes[Self.mostUnclaimed...]
    add(
      .textUnclaimed, .doubt, rest.first?.place,
      ja: "ここから先にも、どの項目にも当てはまらない文字が\(rest.count)か所あります。",
      en: "From here on there are \(rest.count) more places with text that belongs to no field.")
  }

  /// More than this says no more: the document is not what its profile describes.
  private static let mostUnclaimed = 100
}
