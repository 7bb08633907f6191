/// Rows of a comma-separated table as RFC 4180 has them, safe to open in a spreadsheet.
enum CSV {
  /// Tells a spreadsheet that the file is UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func row(_ cells: [String]) -> [UInt8] {
    Array((cells.map(cell).joined(separator: ",") + "\r\n").utf8)
  }

  /// Quoted where a comma, a quotation mark or a line end needs it. What a spreadsheet would take for a formula gets an
  /// apostrophe in front, which makes it text (OWASP, "CSV Injection"); a negative number is none.
  static func cell(_ text: String) -> String {
    let text = looksLikeFormula(text) ? "'" + text : text
    guard text.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
    return Double(text) == nil
  }
}
