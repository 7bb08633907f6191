import Contracts

/// Rows of a comma-separated table as RFC 4180 has them, safe to open in a spreadsheet.
///
/// A cell is written piece by piece straight to where it stays, and put right where it ends: most need nothing.
package struct CSV {
  /// Tells a spreadsheet that the file is UTF-8.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// All rows so far.
  private(set) var bytes: [UInt8] = []
  /// Where the cell at hand begins.
  private var start = 0

  package static func row(_ cells: [String]) -> [UInt8] {
    var csv = CSV()
    for cell in cells {
      csv.add(cell)
      csv.endCell()
    }
    csv.endRow()
    return csv.bytes
  }

  /// Adds to the cell at hand.
  mutating func add(_ text: String) {
    if text.utf8.withContiguousStorageIfAvailable({ bytes.append(contentsOf: $0) }) == nil {
      bytes.append(contentsOf: text.utf8)
    }
  }

  mutating func add(_ number: Int) { add(String(number)) }

  /// Adds what there is of two words, with a space between them.
  mutating func add(_ first: String?, _ second: String?) {
    if let first { add(first) }
    if first != nil, second != nil { add(" ") }
    if let second { add(second) }
  }

  /// Adds items with a separator between them.
  mutating func add<Item>(
    _ items: some Sequence<Item>, by separator: String = "、", _ item: (inout CSV, Item) -> Void
  ) {
    var isFirst = true
    for each in items {
      if !isFirst { add(separator) }
      isFirst = false
      item(&self, each)
    }
  }

  /// Quotes the cell where a comma, a quotation mark or a line end needs it. What a spreadsheet would take for a formula
  /// gets an apostrophe in front, which makes it text (OWASP, "CSV Injection"); a negative number is none.
  mutating func endCell() {
    let isFormula = looksLikeFormula
    if needsQuotes {
      let cell = Array(bytes[start...])
      bytes.removeSubrange(start...)
      bytes.append(UInt8(ascii: "\""))
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      cell.withUnsafeBytes { cell in
        var from = 0
        while from < cell.count {
          let mark = ByteScan.first(of: UInt8(ascii: "\""), UInt8(ascii: "\""), in: cell, from: from)
          bytes.append(contentsOf: cell[from..<mark])
          if mark < cell.count { bytes.append(contentsOf: [UInt8(ascii: "\""), UInt8(ascii: "\"")]) }
          from = mark + 1
        }
      }
      bytes.append(UInt8(ascii: "\""))
    } else if isFormula {
      bytes.insert(UInt8(ascii: "'"), at: start)
    }
    bytes.append(UInt8(ascii: ","))
    start = bytes.count
  }

  mutating func endRow() {
    bytes.removeLast()
    bytes.append(0x0D)
    bytes.append(0x0A)
    start = bytes.count
  }

  private var needsQuotes: Bool {
    bytes.withUnsafeBytes {
      ByteScan.first(of: UInt8(ascii: "\""), UInt8(ascii: ","), 0x0A, 0x0D, in: $0, from: start) < $0.count
    }
  }

  private var looksLikeFormula: Bool {
    guard start < bytes.count else { return false }
    switch bytes[start] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: break
    case 0xEF where ["＝", "＋", "－", "＠"].contains(where: { bytes[start...].starts(with: $0.utf8) }): break
    default: return false
    }
    return Double(String(decoding: bytes[start...], as: UTF8.self)) == nil
  }
}
