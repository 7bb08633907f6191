import Foundation

/// Searching in folded bytes. UTF-8 is self-synchronising: a match of whole characters is a match of their bytes.
extension Array where Element == UInt8 {
  func firstIndex(of needle: [UInt8], from start: Int = 0) -> Int? {
    guard !needle.isEmpty, start >= 0, count - start >= needle.count else { return nil }
    return withUnsafeBytes { source in
      needle.withUnsafeBytes { needle in
        guard let source = source.baseAddress, let words = needle.baseAddress else { return nil }
        // The first byte of Japanese characters hardly ever differs, the third nearly always.
        let probe = Swift.min(2, needle.count - 1)
        var next = start + probe
        let end = count - (needle.count - 1 - probe)
        while next < end, let found = memchr(source + next, Int32(needle[probe]), end - next) {
          next = UnsafeRawPointer(found) - source
          if memcmp(source + (next - probe), words, needle.count) == 0 { return next - probe }
          next += 1
        }
        return nil
      }
    }
  }

  /// How often a part stands in the bytes.
  func count(of needle: [UInt8]) -> Int {
    var found = 0
    var start = 0
    while let index = firstIndex(of: needle, from: start) {
      found += 1
      start = index + needle.count
    }
    return found
  }

  func contains(_ needle: [UInt8]) -> Bool { firstIndex(of: needle) != nil }

  func hasPrefix(_ prefix: [UInt8]) -> Bool { starts(with: prefix) }

  /// The parts between the occurrences of a separator; always one more than there are occurrences.
  func parts(separatedBy separator: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var start = 0
    while let index = firstIndex(of: separator, from: start) {
      parts.append(Array(self[start..<index]))
      start = index + separator.count
    }
    parts.append(Array(self[start...]))
    return parts
  }
}
