import Contracts

/// A form, as its YAML file describes it. `Profiles/README.md` teaches the format.
struct Profile: Sendable {
  var id: String
  var version: Int
  /// What people call the form.
  var name: String
  /// The municipality that publishes the form; nil where several do.
  var municipality: String?
  var plan: String
  /// The fiscal years that the plan is for, in which its goals have the numbers that the rules name; nil where it has no end.
  var planYears: ClosedRange<Int>?
  var recognition: Recognition
  var fiscalYear: FiscalYearSource
  /// What the top of a page reads; also boilerplate.
  var pages: [Template]
  var boilerplate: [Template]
  /// Boilerplate that ends a record: what follows is no part of it.
  var ends: [Template]
  var headings: [HeadingLevel]
  var fields: [FieldDefinition]
  /// Where a record begins.
  var begins: RecordStart
  var tallies: [TallyDefinition]
  var lookalikes: Lookalikes?
  var vocabulary: Vocabulary

  var reference: ProfileReference { ProfileReference(id: id, version: version) }

  func field(named name: String) -> Int? { fields.firstIndex { $0.name == name } }
  func level(named name: String) -> Int? { headings.firstIndex { $0.name == name } }
}

/// How a form is told from others.
struct Recognition: Sendable {
  struct Mark: Sendable {
    var template: Template
    var weight: Int
  }

  /// The least score that counts as recognised.
  var needs: Int
  /// Each counts once, however often it stands in the document.
  var marks: [Mark]
}

/// Where the form says which fiscal year it reports on.
enum FiscalYearSource: Sendable {
  /// On a line or in a cell that reads like one of these; the first `{year}` in the document counts. Where none does,
  /// the latest year for which this field gives a result.
  case printed([Template], lastResult: Int?)
  /// The latest of the years that head the columns of an indicator table.
  case lastColumn
}

/// A level of headings that records inherit.
final class HeadingLevel: Sendable {
  let name: String
  let lines: [Template]
  /// The line that stands right above such a heading.
  let after: Template?
  /// Headings of this level are listed under the one above; each record picks its own by number.
  let isList: Bool
  /// How the heading's own number tells the number of the level above: `{目標}-{*}`.
  let implies: Template?

  init(name: String, lines: [Template], after: Template?, isList: Bool, implies: Template?) {
    self.name = name
    self.lines = lines
    self.after = after
    self.isList = isList
    self.implies = implies
  }
}

/// Where a record begins.
enum RecordStart: Sendable {
  /// At the label of that field.
  case label(Int)
  /// At a table row that has a value in that field's column.
  case column(Int)
  /// At every table row.
  case row
}

/// A field of the form. A class, because reading asks for fields at every line and never changes one.
final class FieldDefinition: Sendable {
  let name: String
  let kind: FieldKind
  /// The labels as printed, from the outer section's heading to the field's own; empty where the field has none.
  let labels: [Template]
  /// The column's heading, in each wording that the form uses; empty where the field is no column.
  let columns: [Template]
  /// What its cells look like, where that tells them from others.
  let cell: Template?
  /// How the value divides into other fields.
  let reads: [Template]
  /// How the value tells the numbers of the headings above: `{基本目標:1}{目標:1}{*}`.
  let implies: Template?
  /// The characters between the items of a list.
  let separators: [Unicode.Scalar]
  /// Merged cells: an empty one has the value of the one above.
  let covers: Bool
  /// The headings of an indicator's value columns.
  let values: Template?
  /// The column of an indicator's state before the plan began.
  let baseline: Template?
  /// For `ratings`: what is rated, folded, so that a name that a line break divides is known.
  let aspects: Set<[UInt8]>
  /// What a row of an indicator's plans, or of its results, says of itself.
  let planRow: Template?
  let resultRow: Template?
  /// For `costs`: what bare figures are counted in (千円), as the field's heading has it in brackets or its profile says.
  let unit: String?
  /// For `years`: the field whose value lists the years.
  let years: Int?
  /// For `years`: only years up to the fiscal year have a text.
  let untilFiscalYear: Bool

  init(
    name: String, kind: FieldKind, labels: [Template], columns: [Template], cell: Template?, reads: [Template],
    implies: Template?, separators: [Unicode.Scalar], covers: Bool, values: Template?, baseline: Template?,
    aspects: Set<[UInt8]> = [], planRow: Template?, resultRow: Template?, unit: String? = nil,
    years: Int?, untilFiscalYear: Bool
  ) {
    self.name = name
    self.kind = kind
    self.labels = labels
    self.columns = columns
    self.cell = cell
    self.reads = reads
    self.implies = implies
    self.separators = separators
    self.covers = covers
    self.values = values
    self.baseline = baseline
    self.aspects = aspects
    self.planRow = planRow
    self.resultRow = resultRow
    self.unit = unit
    self.years = years
    self.untilFiscalYear = untilFiscalYear
  }
}

/// A line on which the form itself counts its records.
struct TallyDefinition: Sendable {
  /// The rating or code that is counted.
  var field: String
  /// `{value}` and `{count}`, or one capture a code: `A {A:number} B {B:number}`.
  var lines: [Template]
  var totals: [Template]
}
