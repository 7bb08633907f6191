/// Where something stands in the file that it was read from, so that a person can find it in the original.
public struct Place: Codable, Hashable, Sendable, Comparable {
  /// The line, counted from 1: in the whole of a text, on each page of a PDF; the row on each sheet of a workbook.
  public var line: Int
  /// The cell of a table row, counted from 1 from the left; absent outside tables.
  public var cell: Int?
  /// The page, or the sheet of a workbook, counted from 1; absent where the format has no pages.
  public var page: Int?

  public init(line: Int, cell: Int? = nil, page: Int? = nil) {
    self.line = line
    self.cell = cell
    self.page = page
  }

  /// Page and line, as people say it.
  public var words: Bilingual {
    Bilingual(
      ja: (page.map { "\($0)ページ" } ?? "") + "\(line)行目", en: (page.map { "page \($0), " } ?? "") + "line \(line)")
  }

  /// Whether both stand on one line of one page.
  public func isOnLine(of other: Place) -> Bool { (page, line) == (other.page, other.line) }

  public static func < (left: Place, right: Place) -> Bool {
    (left.page ?? 0, left.line, left.cell ?? 0) < (right.page ?? 0, right.line, right.cell ?? 0)
  }
}
