import Contracts
import Foundation

/// Text in UTF-8: lines, and in them table rows whose cells stand between tabs.
enum PlainText {
  /// The part of the bytes that is text (a byte order mark is left out), once it is certain that it is UTF-8 and holds
  /// no binary data.
  static func check(_ bytes: [UInt8]) throws(ExtractionError) -> Range<Int> {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let text = start..<bytes.count
    guard !text.isEmpty else { throw .empty }
    let control = bytes.withUnsafeBufferPointer { firstControl(in: UnsafeBufferPointer(rebasing: $0[text])) }
    if let control { throw .binary(line: lineNumber(at: start + control, in: bytes)) }
    let invalid = bytes.withUnsafeBytes { UTF8Check.firstInvalid(in: UnsafeRawBufferPointer(rebasing: $0[text])) }
    if let invalid { throw .encoding(line: lineNumber(at: start + invalid, in: bytes)) }
    return text
  }

  /// The lines that hold more than white space. A form feed begins a new page; pages are counted only where there is
  /// one.
  /// - Throws: where the lines have more than `Extraction.cellLimit` cells between them.
  static func lines(of text: UnsafeBufferPointer<UInt8>) throws(ExtractionError) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    lines.reserveCapacity(text.count / 64)
    let hasPages = text.baseAddress.map { memchr($0, 0x0C, text.count) != nil } ?? false
    var page = 1
    var number = 0
    var start = 0
    var left = Extraction.cellLimit
    while start < text.count {
      let end = lineEnd(in: text, from: start)
      number += 1
      var from = start
      while from < end, text[from] == 0x0C {
        page += 1
        from += 1
      }
      let line = UnsafeBufferPointer(rebasing: text[from..<end])
      if !isBlank(line) {
        let cells = try cells(of: line, atMost: left)
        left -= cells.count
        lines.append(DocumentLine(line: number, page: hasPages ? page : nil, cells: cells))
      }
      start = end + 1
      if end < text.count, text[end] == 0x0D, start < text.count, text[start] == 0x0A { start += 1 }
    }
    return lines
  }

  /// The position of the next line feed or carriage return, or the end.
  private static func lineEnd(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = text.baseAddress else { return text.count }
    let rest = text.count - start
    let feed = memchr(base + start, 0x0A, rest).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) } ?? text.count
    let carriage = memchr(base + start, 0x0D, feed - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
    return carriage ?? feed
  }

  /// The cells between the tabs.
  private static func cells(
    of line: UnsafeBufferPointer<UInt8>, atMost limit: Int
  ) throws(ExtractionError) -> [String] {
    guard let base = line.baseAddress else { return [] }
    if memchr(base, 0x09, line.count) == nil, limit > 0 { return [String(decoding: line, as: UTF8.self)] }
    var cells: [String] = []
    var start = 0
    while start <= line.count {
      let tab = memchr(base + start, 0x09, line.count - start).map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
      guard cells.count < limit else { throw .tooManyCells }
      let end = tab ?? line.count
      cells.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<end]), as: UTF8.self))
      start = end + 1
    }
    return cells
  }

  /// Whether there is nothing but spaces, tabs and the ideographic space.
  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < line.count {
      switch line[index] {
      case 0x20, 0x09, 0x0B, 0x0C: index += 1
      case 0xE3 where index + 2 < line.count && line[index + 1] == 0x80 && line[index + 2] == 0x80: index += 3
      case 0xC2 where index + 1 < line.count && line[index + 1] == 0xA0: index += 2
      default: return false
      }
    }
    return true
  }

  /// The first control character that no text has.
  private static func firstControl(in text: UnsafeBufferPointer<UInt8>) -> Int? {
    var found: UInt8 = 0
    // Without leaving early, so that the compiler tests many bytes at once; there nearly never is one.
    for index in text.indices {
      let byte = text[index]
      found |= (byte < 0x20 ? 1 : 0) & (byte &- 0x09 > 0x04 ? 1 : 0)
    }
    return found == 0 ? nil : text.firstIndex { $0 < 0x20 && !(0x09...0x0D).contains($0) }
  }

  private static func lineNumber(at position: Int, in bytes: [UInt8]) -> Int {
    var number = 1
    for index in 0..<position where bytes[index] == 0x0A || bytes[index] == 0x0D && bytes[index + 1] != 0x0A {
      number += 1
    }
    return number
  }
}
