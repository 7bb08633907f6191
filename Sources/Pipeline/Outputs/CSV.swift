/// Rows of a comma-separated table as RFC 4180 has them, safe to open in a spreadsheet.
enum CSV {
  /// Tells a spreadsheet that the file is UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  static func row(_ cells: [String]) -> [UInt8] {
    var row: [UInt8] = []
    row.reserveCapacity(cells.reduce(cells.count + 2) { $0 + $1.utf8.count + 2 })
    for (position, cell) in cells.enumerated() {
      if position > 0 { row.append(UInt8(ascii: ",")) }
      append(cell, to: &row)
    }
    row += [0x0D, 0x0A]
    return row
  }

  static func cell(_ text: String) -> String {
    var bytes: [UInt8] = []
    append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Quoted where a comma, a quotation mark or a line end needs it. What a spreadsheet would take for a formula gets an
  /// apostrophe in front, which makes it text (OWASP, "CSV Injection"); a negative number is none.
  private static func append(_ text: String, to row: inout [UInt8]) {
    let mark = UInt8(ascii: "\"")
    let needsQuotes = text.utf8.contains { $0 <= 0x2C && ($0 == mark || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D) }
    if needsQuotes { row.append(mark) }
    if looksLikeFormula(text) { row.append(UInt8(ascii: "'")) }
    if needsQuotes {
      for byte in text.utf8 {
        if byte == mark { row.append(mark) }
        row.append(byte)
      }
      row.append(mark)
    } else {
      row.append(contentsOf: text.utf8)
    }
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, "=+-@\t\r＝＋－＠".unicodeScalars.contains(first) else { return false }
    return Double(text) == nil
  }
}
