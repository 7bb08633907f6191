/// What parse makes of a document: the fields as the form has them, nothing interpreted yet.
///
/// Topic `sheets`. A sheet carries the profile's vocabulary, so that it can be interpreted without the profile and
/// stays readable after the profile has moved on.
public struct Sheet: Codable, Hashable, Sendable {
  public var document: DocumentReference
  /// 全国地方公共団体コード: given with the upload, or fixed by the profile, or read off the document.
  public var municipality: String
  public var profile: ProfileReference
  public var vocabulary: Vocabulary
  /// The plan that the document reports on.
  public var plan: String
  /// The fiscal year that the document reports on, as it is printed (`令和5年度`, `R6`, `2012年度`).
  public var fiscalYear: Quote?
  public var records: [SheetRecord]
  /// Counts that the document itself gives of its rows.
  public var tallies: [SheetTally]
  public var findings: [Finding]
  public var coverage: Coverage
  /// What no field, heading or boilerplate claims.
  public var unclaimed: [Quote]
  /// True where no profile knows the form and it was read by the words that forms share; else absent.
  public var generic: Bool?

  public init(
    document: DocumentReference, municipality: String, profile: ProfileReference, vocabulary: Vocabulary, plan: String,
    fiscalYear: Quote?, records: [SheetRecord], tallies: [SheetTally], findings: [Finding], coverage: Coverage,
    unclaimed: [Quote], generic: Bool? = nil
  ) {
    self.document = document
    self.municipality = municipality
    self.profile = profile
    self.vocabulary = vocabulary
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.records = records
    self.tallies = tallies
    self.findings = findings
    self.coverage = coverage
    self.unclaimed = unclaimed
    self.generic = generic
  }
}

/// One record of a form: a report on a project, a row of a table.
public struct SheetRecord: Codable, Hashable, Sendable {
  /// Where the record begins.
  public var place: Place
  /// The headings that the record stands under, outermost first.
  public var headings: [SheetHeading]
  public var fields: [SheetField]

  public init(place: Place, headings: [SheetHeading], fields: [SheetField]) {
    self.place = place
    self.headings = headings
    self.fields = fields
  }

  /// The first field of that name.
  public subscript(_ name: String) -> SheetField? { fields.first { $0.name == name } }
}

/// A heading that records inherit: a goal of the plan, a sub-goal, a proposal.
public struct SheetHeading: Codable, Hashable, Sendable {
  /// The level's name in the profile, for instance `goal`.
  public var level: String
  /// The heading's number in plain digits and letters (`3`, `1-1`); unique within its level and the levels above.
  public var id: String
  /// The heading's words; absent where the heading itself is missing and only the numbering implies it.
  public var title: String?
  /// Where the heading stands; absent where it is implied.
  public var place: Place?

  public init(level: String, id: String, title: String?, place: Place?) {
    self.level = level
    self.id = id
    self.title = title
    self.place = place
  }
}

/// How the words of a field are to be read.
public enum FieldKind: String, Codable, Hashable, Sendable, CaseIterable {
  case text, integer, money, list, rating, ratings, code, flag, costs, indicators, years, status
}

/// One field of a record, with all words that it was read from.
public struct SheetField: Codable, Hashable, Sendable {
  /// The field's name in the profile, for instance `title`, `departments`, `results`.
  public var name: String
  public var kind: FieldKind
  /// The label as it is printed; absent where the field has none.
  public var label: String?
  /// The value, one quote a line or cell. Empty for a label with nothing behind it.
  public var quotes: [Quote]
  /// For `ratings` one entry an aspect, for `indicators` one an indicator, for `years` one a year, for `costs` one an
  /// amount where the form gives each a cell of its own; else absent.
  public var entries: [SheetEntry]?
  /// How sure the reader is, where no profile knows the form; else absent.
  public var confidence: Confidence?

  public init(
    name: String, kind: FieldKind, label: String?, quotes: [Quote], entries: [SheetEntry]? = nil,
    confidence: Confidence? = nil
  ) {
    self.name = name
    self.kind = kind
    self.label = label
    self.quotes = quotes
    self.entries = entries
    self.confidence = confidence
  }

  /// The name of the flag that says that the whole record repeats one that stands elsewhere (再掲).
  public static let repeated = "repeated"

  /// The field's words, one line each.
  public var text: String { quotes.map(\.text).joined(separator: "\n") }
}

/// One row of a field that is itself a small table.
public struct SheetEntry: Codable, Hashable, Sendable {
  /// What the row is about: an aspect, an indicator's name with its unit, a year heading.
  public var name: Quote
  public var values: [SheetValue]

  public init(name: Quote, values: [SheetValue]) {
    self.name = name
    self.values = values
  }
}

/// One value of an entry.
public struct SheetValue: Codable, Hashable, Sendable {
  /// The column heading that the value stands under (`H30`, `R2`, `2011年度`); absent where the document doesn't
  /// show which one it is.
  public var heading: String?
  public var quote: Quote
  /// True for the state before the plan began, which is a result and no plan; else absent.
  public var baseline: Bool?
  /// What the value is where plan and result have cells of their own; else absent.
  public var role: ValueRole?
  /// The unit as printed elsewhere, in a heading or a note (`千円`); absent where the value names its own.
  public var unit: String?

  public init(
    heading: String?, quote: Quote, baseline: Bool? = nil, role: ValueRole? = nil, unit: String? = nil
  ) {
    self.heading = heading
    self.quote = quote
    self.baseline = baseline
    self.role = role
    self.unit = unit
  }
}

/// What a cell of an indicator's year holds.
public enum ValueRole: String, Codable, Hashable, Sendable, CaseIterable {
  /// 目標, 計画.
  case plan
  /// 実績.
  case actual
  /// 達成率: the result as a part of the plan, as the form reckons it.
  case rate
}

/// A count that the document gives of its own rows: how many have this step of a scale, or this code letter.
public struct SheetTally: Codable, Hashable, Sendable {
  /// The field that is counted: a rating or a code.
  public var field: String
  /// The step or letter that is counted; absent for the total.
  public var value: String?
  public var count: Int
  public var place: Place

  public init(field: String, value: String?, count: Int, place: Place) {
    self.field = field
    self.value = value
    self.count = count
    self.place = place
  }
}

/// How many characters of a document, white space left out, were claimed by what. The four parts add up to `total`.
public struct Coverage: Codable, Hashable, Sendable {
  public var total: Int
  /// Values of fields, and the labels that belong to them.
  public var fields: Int
  /// Headings that records inherit.
  public var headings: Int
  /// What the form prints on every page or in every record.
  public var boilerplate: Int
  public var unclaimed: Int

  public init(total: Int, fields: Int, headings: Int, boilerplate: Int, unclaimed: Int) {
    self.total = total
    self.fields = fields
    self.headings = headings
    self.boilerplate = boilerplate
    self.unclaimed = unclaimed
  }
}
