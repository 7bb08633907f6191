import CXLSXWriter
import Foundation
import Tables

/// All tables in one Excel file, a sheet each, through libxlsxwriter.
///
/// Rows go to disk as they come. Texts are written as texts, so that none can become a formula or a link.
final class Workbook: TableSink {
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private var sheets: [UnsafeMutablePointer<lxw_worksheet>?] = []
  /// Rows of each sheet so far, its heading among them.
  private var rows: [UInt32] = []
  /// Yen with a comma at every thousand.
  private let grouped: UnsafeMutablePointer<lxw_format>?

  /// What a sheet of Excel holds.
  private static let rowLimit: UInt32 = 1_048_576
  private static let textLimit = 32_767
  /// Integers above it lose digits in Excel, and are written as texts.
  private static let integerLimit = 999_999_999_999_999
  /// The files' date, so that the same tables give the same bytes: 2000-01-01.
  private static let created: time_t = 946_684_800

  /// - Throws: `ExportError`.
  init(_ url: URL, japanese: Bool) throws(ExportError) {
    var options = lxw_workbook_options()
    options.constant_memory = 1
    workbook = workbook_new_opt(url.path, &options)
    guard workbook != nil else { throw ExportError(format: .xlsx, message: "workbook_new") }
    grouped = workbook_add_format(workbook)
    format_set_num_format(grouped, "#,##0")
    var properties = lxw_doc_properties()
    properties.created = Self.created
    workbook_set_properties(workbook, &properties)
    let heading = workbook_add_format(workbook)
    format_set_bold(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    for table in Table.all {
      let name = japanese ? table.label : table.name
      guard let sheet = workbook_add_worksheet(workbook, name) else {
        throw ExportError(format: .xlsx, message: "workbook_add_worksheet \(table.name)")
      }
      for (index, column) in table.columns.enumerated() {
        let number = UInt16(index)
        worksheet_set_column(sheet, number, number, column.width, nil)
        try check(worksheet_write_string(sheet, 0, number, japanese ? column.label : column.name, heading))
      }
      worksheet_freeze_panes(sheet, 1, 0)
      sheets.append(sheet)
      rows.append(1)
    }
  }

  deinit {
    if workbook != nil { workbook_close(workbook) }
  }

  func add(_ row: [Cell], to table: Int) throws {
    let (sheet, line) = (sheets[table], rows[table])
    guard line < Self.rowLimit else {
      throw ExportError(
        format: .xlsx,
        message: "Excel のシートは\(Self.rowLimit)行までです (a sheet of Excel has no more rows): \(Table.all[table].name)")
    }
    for (index, cell) in row.enumerated() {
      let column = UInt16(index)
      switch cell {
      case .empty: break
      case .text(let text): try check(worksheet_write_string(sheet, line, column, Self.fitting(text), nil))
      case .integer(let integer) where integer.magnitude > Self.integerLimit:
        try check(worksheet_write_string(sheet, line, column, String(integer), nil))
      case .integer(let integer):
        let format = Table.all[table].columns[index].unit == .yen ? grouped : nil
        try check(worksheet_write_number(sheet, line, column, Double(integer), format))
      case .number(let number): try check(worksheet_write_number(sheet, line, column, number, nil))
      case .flag(let flag): try check(worksheet_write_boolean(sheet, line, column, flag ? 1 : 0, nil))
      }
    }
    rows[table] += 1
  }

  func finish() throws {
    for (index, table) in Table.all.enumerated() {
      try check(worksheet_autofilter(sheets[index], 0, 0, rows[index] - 1, UInt16(table.columns.count - 1)))
    }
    let closed = workbook_close(workbook)
    workbook = nil
    try check(closed)
  }

  private func check(_ error: lxw_error) throws(ExportError) {
    guard error == LXW_NO_ERROR else {
      throw ExportError(format: .xlsx, message: String(cString: lxw_strerror(error)))
    }
  }

  /// What a cell holds: no control characters, which XML has no place for, and no more than Excel's limit; a text that
  /// is cut says so.
  private static func fitting(_ text: String) -> String {
    var text = text
    if text.unicodeScalars.contains(where: { $0.isUnfit }) {
      text = String(String.UnicodeScalarView(text.unicodeScalars.map { $0.isUnfit ? "\u{FFFD}" : $0 }))
    }
    guard text.utf16.count > textLimit else { return text }
    let mark = "…（以下略）"
    var cut = ""
    var room = textLimit - mark.utf16.count
    for character in text {
      room -= character.utf16.count
      if room < 0 { break }
      cut.append(character)
    }
    return cut + mark
  }
}

extension Unicode.Scalar {
  fileprivate var isUnfit: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D: false
    case ..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension Column {
  /// In characters.
  fileprivate var width: Double {
    switch name {
    case "text", "message_ja", "message_en", "meaning_ja", "meaning_en": 60
    case "measure_id", "title", "goal_because", "local_goal", "project", "plan", "raw", "meaning": 28
    default: kind == .text ? 16 : 11
    }
  }
}
