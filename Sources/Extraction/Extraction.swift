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

  /// Reads a file. The name and the municipality are those that it was dropped under.
  public static func document(
    from bytes: [UInt8], name: String, municipality: String?
  ) throws(ExtractionError) -> Document {
    guard bytes.count <= sizeLimit else { throw .tooLarge(bytes.count) }
    let text = try PlainText.check(bytes)
    let lines = try bytes.withUnsafeBufferPointer { buffer throws(ExtractionError) in
      try PlainText.lines(of: UnsafeBufferPointer(rebasing: buffer[text]))
    }
    guard !lines.isEmpty else { throw .empty }
    return Document(
      name: name, municipality: municipality, sha256: sha256(of: bytes), bytes: bytes.count, encoding: "utf-8",
      lines: lines
    )
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
