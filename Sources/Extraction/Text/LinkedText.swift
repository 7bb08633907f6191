import Contracts

/// Links of markdown, and of web pages that were stored as it: `[一時預かり](/kosodate/1.html)` says 一時預かり. A picture says
/// what stands in place of it.
enum LinkedText {
  static func words(of lines: [DocumentLine]) -> [DocumentLine] {
    var lines = lines
    for index in lines.indices {
      for cell in lines[index].cells.indices where mayLink(lines[index].cells[cell]) {
        lines[index].cells[cell] = words(of: lines[index].cells[cell])
      }
    }
    return lines
  }

  /// Nearly all cells have no `](`.
  private static func mayLink(_ text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == 0x28, before == 0x5D { return true }
      before = byte
    }
    return false
  }

  private static func words(of text: String) -> String {
    let bytes = Array(text.utf8)
    var kept: [UInt8] = []
    /// Where the last bracket that is still open stands in what is kept.
    var open: Int?
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x5B {
        open = kept.count
      } else if byte == 0x5D, let start = open, let end = targetEnd(bytes, index + 1) {
        kept.remove(at: start)
        if start > 0, kept[start - 1] == 0x21 { kept.remove(at: start - 1) }
        open = nil
        index = end
        continue
      }
      kept.append(byte)
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
  }

  private static let brackets: Set<UInt8> = [0x28, 0x29, 0x5B, 0x5D]

  /// Behind `(/kosodate/1.html)`; nil where no address stands in the brackets: [新規](継続) is no link.
  private static func targetEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] == 0x28 else { return nil }
    // No address has a space or a bracket in it, so that each is looked at once.
    let target = bytes[(start + 1)...].prefix { $0 > 0x20 && $0 < 0x7F && !brackets.contains($0) }
    let close = target.endIndex
    guard close < bytes.count, bytes[close] == 0x29, let first = target.first else { return nil }
    // /1.html, #main, ./1.html, https://…, 1.html
    guard [0x2F, 0x23, 0x2E].contains(first) || target.contains(0x2E) || target.contains(0x3A) else { return nil }
    return close + 1
  }
}
