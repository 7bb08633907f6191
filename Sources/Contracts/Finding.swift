/// Something wrong or doubtful in a document, never an error of ours.
public struct Finding: Codable, Hashable, Sendable {
  public struct Code: OpenWord {
    public let rawValue: String

    public init(rawValue: String) { self.rawValue = rawValue }

    /// The same cost stands under two measures.
    public static let costRepeated = Code(rawValue: "cost-repeated")
    /// The same cost stands twice in a row under one measure.
    public static let costDoubled = Code(rawValue: "cost-doubled")
    /// A project is reported more than once.
    public static let projectRepeated = Code(rawValue: "project-repeated")
    /// An indicator goes against its plan.
    public static let indicatorAgainstPlan = Code(rawValue: "indicator-against-plan")
    /// A figure in the narrative contradicts the table.
    public static let narrativeContradictsTable = Code(rawValue: "narrative-contradicts-table")
    /// A tally does not match its rows.
    public static let tallyMismatch = Code(rawValue: "tally-mismatch")
    /// A heading is missing where the numbering, or the page, says that there was one.
    public static let headingMissing = Code(rawValue: "heading-missing")
    /// A page is blank where the document goes on.
    public static let pageBlank = Code(rawValue: "page-blank")
    /// A part of the file is not in what was read: hidden, struck out, or a page without text.
    public static let partUnread = Code(rawValue: "part-unread")
    /// Text that no field claims.
    public static let textUnclaimed = Code(rawValue: "text-unclaimed")
    /// A row's cells do not stand under their column headings.
    public static let rowShifted = Code(rawValue: "row-shifted")
    /// A row has fewer cells than its table, or more.
    public static let cellMissing = Code(rawValue: "cell-missing")
    public static let cellExtra = Code(rawValue: "cell-extra")
    /// A row stands above or below the project that it belongs to.
    public static let rowDisplaced = Code(rawValue: "row-displaced")
    /// An indicator has more or fewer values than there are years.
    public static let valuesNotYears = Code(rawValue: "values-not-years")
    /// The text of several years runs together, and nothing shows where one ends.
    public static let yearsRunTogether = Code(rawValue: "years-run-together")
    /// The document's fiscal year isn't printed, and was taken from the results that it gives.
    public static let yearInferred = Code(rawValue: "year-inferred")
    /// Nothing in the document names the plan that it reports on.
    public static let planUnknown = Code(rawValue: "plan-unknown")
    /// An amount, rating, code, word or number that can't be read.
    public static let amountUnreadable = Code(rawValue: "amount-unreadable")
    public static let ratingUnreadable = Code(rawValue: "rating-unreadable")
    public static let codeUnknown = Code(rawValue: "code-unknown")
    public static let wordUnknown = Code(rawValue: "word-unknown")
    public static let numberUnreadable = Code(rawValue: "number-unreadable")
    public static let yearUnreadable = Code(rawValue: "year-unreadable")
    /// A figure that is headed as a result is still an estimate.
    public static let figureEstimated = Code(rawValue: "figure-estimated")
    /// What a rating comes to was told from the other steps of the form's scale, and not by its own words.
    public static let ratingInferred = Code(rawValue: "rating-inferred")
    /// A field that every record of the form has is empty or missing here.
    public static let fieldMissing = Code(rawValue: "field-missing")
    /// A repeated text (【再掲】) has no original, or differs from it.
    public static let repeatDiffers = Code(rawValue: "repeat-differs")
    /// The same thing is written in two ways.
    public static let spellingDiffers = Code(rawValue: "spelling-differs")
    /// The document names another municipality than the upload.
    public static let municipalityDiffers = Code(rawValue: "municipality-differs")
    /// Only the running text names the municipality, which may speak of others as well.
    public static let municipalityInferred = Code(rawValue: "municipality-inferred")
    /// A rating contradicts the words beside it.
    public static let ratingContradictsText = Code(rawValue: "rating-contradicts-text")
    /// The document is recognised, but it holds no record, or none stands under an item that it lists.
    public static let noRecords = Code(rawValue: "no-records")

    public static let allCases: [Code] = [
      .costRepeated, .costDoubled, .projectRepeated, .indicatorAgainstPlan, .narrativeContradictsTable, .tallyMismatch,
      .headingMissing, .pageBlank, .partUnread, .textUnclaimed, .rowShifted, .cellMissing, .cellExtra, .rowDisplaced,
      .valuesNotYears, .yearsRunTogether, .yearInferred, .planUnknown, .amountUnreadable, .ratingUnreadable,
      .codeUnknown, .wordUnknown, .numberUnreadable, .yearUnreadable, .figureEstimated, .ratingInferred, .fieldMissing,
      .repeatDiffers, .spellingDiffers, .municipalityDiffers, .municipalityInferred, .ratingContradictsText, .noRecords,
    ]
  }

  public enum Severity: String, Codable, Hashable, Sendable, CaseIterable, Comparable {
    /// Worth knowing; no figure depends on it.
    case note
    /// A reader should look before relying on the figure.
    case doubt
    /// The document contradicts itself.
    case wrong

    private var rank: Int {
      switch self {
      case .note: 0
      case .doubt: 1
      case .wrong: 2
      }
    }

    public static func < (left: Severity, right: Severity) -> Bool {
      left.rank < right.rank
    }
  }

  public var code: Code
  public var severity: Severity
  /// One sentence, in Japanese and in English, that a city clerk understands.
  public var message: Bilingual
  /// The document that the finding is about.
  public var document: String
  /// 全国地方公共団体コード of the document's municipality: two can have documents of one name. Absent in a sheet, and in
  /// what was written before findings had it.
  public var municipality: String?
  public var place: Place?
  /// The ids of the measures that the finding is about, sorted.
  public var measures: [String]

  public init(
    _ code: Code, _ severity: Severity, ja: String, en: String, document: String, municipality: String? = nil,
    place: Place?, measures: [String] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = Bilingual(ja: ja, en: en)
    self.document = document
    self.municipality = municipality
    self.place = place
    self.measures = measures
  }
}
