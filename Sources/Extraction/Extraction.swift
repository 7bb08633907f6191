import Contracts
import Crypto
import Foundation

/// bytes → Document.
public enum Extraction {
  /// The largest file that is read: plans are a few hundred kilobytes, and a larger one is no plan.
  public static let sizeLimit = 64 << 20
  /// The most lines and cells that are read: a plan has some thousands. What is kept of a cell takes a hundred times the
  /// bytes that an empty one takes in the file, so that the size alone bounds nothing.
  public static let cellLimit = 2_000_000

  /// Reads a text in UTF-8, plain or delimited. The name and the municipality are those that it was dropped under.
  public static func document(
    from bytes: [UInt8], name: String, municipality: String?
  ) throws(ExtractionError) -> Document {
    try text(of: bytes).document(from: bytes, name: name, municipality: municipality)
  }

  /// Reads a text in UTF-8: lines, with tabs or upright bars between the cells of a row, or delimited text.
  ///
  /// - Parameter encoding: the one that it was decoded from, by its IANA name.
  public static func text(of bytes: [UInt8], encoding: String = "utf-8") throws(ExtractionError) -> ExtractedText {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes.count) }
    if let format = FileKind(of: bytes).name { throw .format(format) }
    let text = try PlainText.check(bytes)
    return try bytes.withUnsafeBufferPointer { buffer throws(ExtractionError) in
      let text = UnsafeBufferPointer(rebasing: buffer[text])
      let delimiter = DelimitedText.delimiter(of: text)
      let printed = if let delimiter { try rows(of: text, delimiter: delimiter) } else { try plain(text) }
      guard !printed.isEmpty else { throw .empty }
      let (kept, struck) = StruckText.removed(from: printed)
      let mayLink = text.baseAddress.map { memchr($0, 0x5D, text.count) != nil } ?? false
      let lines = mayLink ? LinkedText.words(of: kept) : kept
      let format = delimiter.map { $0 == 0x09 ? "text/tab-separated-values" : "text/csv" }
      return ExtractedText(
        format: format, encoding: encoding, lines: lines,
        omissions: struck > 0 ? [Omission(.deleted, count: struck)] : [])
    }
  }

  private static func plain(_ text: UnsafeBufferPointer<UInt8>) throws(ExtractionError) -> [DocumentLine] {
    let lines = BrokenRows.mended(try PlainText.lines(of: text))
    let hasBars = text.baseAddress.map { memchr($0, 0x7C, text.count) != nil } ?? false
    return hasBars ? try BarredText.divided(lines) : lines
  }

  private static func rows(
    of text: UnsafeBufferPointer<UInt8>, delimiter: UInt8
  ) throws(ExtractionError) -> [DocumentLine] {
    guard let records = DelimitedText(delimiter: delimiter).records(of: text, atMost: cellLimit) else {
      throw .tooManyCells
    }
    return Grid(
      records.enumerated().map { Grid.Row(position: $0.offset, number: $0.element.line, cells: $0.element.cells) }
    ).lines()
  }

  /// SHA-256 as 64 hexadecimal digits, lower case.
  public static func sha256(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var hex: [UInt8] = []
    hex.reserveCapacity(64)
    for byte in SHA256.hash(data: bytes) {
      hex.append(digits[Int(byte >> 4)])
      hex.append(digits[Int(byte & 15)])
    }
    return String(decoding: hex, as: UTF8.self)
  }
}
