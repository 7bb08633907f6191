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
  public var lines: [DocumentLine]

  public init(
    name: String, municipality: String?, sha256: String, bytes: Int, encoding: String, lines: [DocumentLine]
  ) {
    self.name = name
    self.municipality = municipality
    self.sha256 = sha256
    self.bytes = bytes
    self.encoding = encoding
    self.lines = lines
  }
}

/// One line of a document: one cell for running text, several for a table row.
public struct DocumentLine: Codable, Hashable, Sendable {
  /// Counted from 1 in the extracted text.
  public var line: Int
  /// Counted from 1, where the format has pages.
  public var page: Int?
  public var cells: [String]

  public init(line: Int, page: Int? = nil, cells: [String]) {
    self.line = line
    self.page = page
    self.cells = cells
  }
}
