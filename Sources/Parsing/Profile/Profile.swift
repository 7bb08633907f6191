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
  var recognition: Recognition
  var fiscalYear: FiscalYearSource
  /// What the top of a page reads; also boilerplate.
  var pages: [Template]
  var boilerplate: [Template]
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
  /// On a line or in a cell that reads like one of these; the first `{year}` in the document counts.
  case printed([Template])
  /// The latest of the years that head the columns of an indicator table.
  case lastColumn
}

/// A level of headings that records inherit.
struct HeadingLevel: Sendable {
  var name: String
  var lines: [Template]
  /// The line that stands right above such a heading.
  var after: Template?
  /// Headings of this level are listed under the one above; each record picks its own by number.
  var isList: Bool
  /// How the heading's own number tells the number of the level above: `{目標}-{*}`.
  var implies: Template?
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

/// A field of the form.
struct FieldDefinition: Sendable {
  var name: String
  var kind: FieldKind
  /// The labels as printed, from the outer section's heading to the field's own; empty where the field has none.
  var labels: [Template]
  /// The column's heading, in each wording that the form uses; empty where the field is no column.
  var columns: [Template]
  /// What its cells look like, where that tells them from others.
  var cell: Template?
  /// How the value divides into other fields.
  var reads: [Template]
  /// How the value tells the numbers of the headings above: `{基本目標:1}{目標:1}{*}`.
  var implies: Template?
  /// The characters between the items of a list.
  var separators: [Character]
  /// Merged cells: an empty one has the value of the one above.
  var covers: Bool
  /// The headings of an indicator's value columns.
  var values: Template?
  /// For `years`: the field whose value lists the years.
  var years: Int?
  /// For `years`: only years up to the fiscal year have a text.
  var untilFiscalYear: Bool
}

/// A line on which the form itself counts its records.
struct TallyDefinition: Sendable {
  /// The rating or code that is counted.
  var field: String
  /// `{value}` and `{count}`, or one capture a code: `A {A:number} B {B:number}`.
  var lines: [Template]
  var totals: [Template]
}
