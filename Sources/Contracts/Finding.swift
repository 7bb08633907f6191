/// Something wrong or doubtful in a document, never an error of ours.
public struct Finding: Codable, Hashable, Sendable {
  public enum Code: String, Codable, Hashable, Sendable, CaseIterable {
    /// The same cost stands under two measures.
    case costRepeated = "cost-repeated"
    /// A project is reported more than once.
    case projectRepeated = "project-repeated"
    /// An indicator goes against its plan.
    case indicatorAgainstPlan = "indicator-against-plan"
    /// A figure in the narrative contradicts the table.
    case narrativeContradictsTable = "narrative-contradicts-table"
    /// A tally does not match its rows.
    case tallyMismatch = "tally-mismatch"
    /// A heading is missing where the numbering, or the page, says that there was one.
    case headingMissing = "heading-missing"
    /// A page is blank where the document goes on.
    case pageBlank = "page-blank"
    /// A part of the file is not in what was read: hidden, struck out, or a page without text.
    case partUnread = "part-unread"
    /// Text that no field claims.
    case textUnclaimed = "text-unclaimed"
    /// A row's cells do not stand under their column headings.
    case rowShifted = "row-shifted"
    /// A row has fewer cells than its table, or more.
    case cellMissing = "cell-missing"
    case cellExtra = "cell-extra"
    /// A row stands above or below the project that it belongs to.
    case rowDisplaced = "row-displaced"
    /// An indicator has more or fewer values than there are years.
    case valuesNotYears = "values-not-years"
    /// The text of several years runs together, and nothing shows where one ends.
    case yearsRunTogether = "years-run-together"
    /// The document's fiscal year isn't printed, and was taken from the results that it gives.
    case yearInferred = "year-inferred"
    /// Nothing in the document names the plan that it reports on.
    case planUnknown = "plan-unknown"
    /// An amount, rating, code, word or number that can't be read.
    case amountUnreadable = "amount-unreadable"
    case ratingUnreadable = "rating-unreadable"
    case codeUnknown = "code-unknown"
    case wordUnknown = "word-unknown"
    case numberUnreadable = "number-unreadable"
    case yearUnreadable = "year-unreadable"
    /// A field that every record of the form has is empty or missing here.
    case fieldMissing = "field-missing"
    /// A repeated text (【再掲】) has no original, or differs from it.
    case repeatDiffers = "repeat-differs"
    /// The same thing is written in two ways.
    case spellingDiffers = "spelling-differs"
    /// The document names another municipality than the upload.
    case municipalityDiffers = "municipality-differs"
    /// Only the running text names the municipality, which may speak of others as well.
    case municipalityInferred = "municipality-inferred"
    /// A rating contradicts the words beside it.
    case ratingContradictsText = "rating-contradicts-text"
    /// The document is recognised, but holds no record.
    case noRecords = "no-records"
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
