/// What ingest makes of a file: its text, line by line and cell by cell, with the place of each.
///
/// Topic `documents`. A line of running text has one cell; a table row has as many cells as the table has columns,
/// empty ones included, because a form's meaning hangs on the position of its cells. Blank lines are left out; the
/// gap in the line numbers tells where they stood.
public struct Document: Codable, Hashable, Sendable {
  /// The name that the document was dropped under; with the municipality its identity.
  public var name: String
  /// 全国地方公共団体コード, six digits, where whoever dropped the file gave it.
  public var municipality: String?
  /// SHA-256 of the file's bytes, 64 hexadecimal digits, lower case.
  public var sha256: String
  /// The file's size in bytes.
  public var bytes: Int
  /// The encoding that the text was decoded from, by its IANA name.
  public var encoding: String
  /// The file's media type (IANA), told by its content; absent for plain text.
  public var format: String?
  /// What of the file was left out, and why; absent where everything was read.
  public var omissions: [Omission]?
  /// The names of a workbook's sheets that are seen, of which `page` counts the first as 1; absent where there are none.
  public var sheets: [String]?
  public var lines: [DocumentLine]

  public init(
    name: String, municipality: String?, sha256: String, bytes: Int, encoding: String, format: String? = nil,
    omissions: [Omission]? = nil, sheets: [String]? = nil, lines: [DocumentLine]
  ) {
    self.name = name
    self.municipality = municipality
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
    self.format = format
    self.omissions = omissions
    self.sheets = sheets
    self.lines = lines
  }
}

/// One line of a document: one cell for running text, several for a table row.
public struct DocumentLine: Codable, Hashable, Sendable {
  /// Counted from 1: in the whole of a text, on each page of a PDF; the row on each sheet of a workbook.
  public var line: Int
  /// Counted from 1, where the format has pages; of a workbook the sheet, as they stand side by side on the screen.
  public var page: Int?
  /// The columns of a workbook's sheet that hold nothing at all are left out.
  public var cells: [String]

  public init(line: Int, page: Int? = nil, cells: [String]) {
    self.line = line
    self.page = page
    self.cells = cells
  }
}
