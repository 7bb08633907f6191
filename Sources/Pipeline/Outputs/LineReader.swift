import Contracts
import Foundation

/// Reads a file line by line, without having more of it in memory than it must.
enum LineReader {
  private static let piece = 1 << 20

  /// - Parameter each: gets every line that isn't empty, without its end.
  /// - Throws: `OutputLines.Failure`, and what `each` throws.
  static func read(_ file: URL, _ each: ([UInt8]) throws -> Void) throws {
    let handle = try reading(file) { try FileHandle(forReadingFrom: file) }
    defer { try? handle.close() }
    let end = UInt8(ascii: "\n")
    var rest: [UInt8] = []
    while let data = try reading(file, { try handle.read(upToCount: piece) }), !data.isEmpty {
      rest += data
      let bytes = rest
      var from = 0
      while true {
        let next = bytes.withUnsafeBytes { ByteScan.first(of: end, end, in: $0, from: from) }
        guard next < bytes.count else { break }
        if next > from { try each(Array(bytes[from..<next])) }
        from = next + 1
      }
      rest = Array(bytes[from...])
    }
    if !rest.isEmpty { try each(rest) }
  }

  /// What goes wrong here must not pass for an output that can't be written, which is what callers do with the lines.
  private static func reading<Result>(_ file: URL, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as CocoaError {
      throw OutputLines.Failure.unreadable(file.lastPathComponent, reason: error.reason)
    }
  }
}
