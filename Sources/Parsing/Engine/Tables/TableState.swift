import Contracts

/// A table while its rows are being read.
struct TableState {
  var layout: TableLayout
  /// The line of the heading row.
  var headerLine: Int
  /// The headings that the table stands under.
  var headings: [String?] = []
  /// How far the row above stands to the right of the headings.
  var shift: Int?
  /// What merged cells above hold, by field.
  var covers: [Int: [Piece]] = [:]
  /// A row that stands above the record that it may belong to.
  var displaced: Displaced?
  /// The field that the last row's last cell went to.
  var lastField: Int?
  /// Whether the row at hand says that it holds plans, or results.
  var part: ValueRole?
  var rowsRead = 0
  /// It goes on with the table of the page before, under the same headings.
  var goesOn = false

  struct Displaced {
    var line: Int
    var field: Int
    var row: RecordBuilder.IndicatorRow
  }
}
