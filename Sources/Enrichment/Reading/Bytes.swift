import Contracts

/// Searching in folded bytes. UTF-8 is self-synchronising: a match of whole characters is a match of their bytes.
extension Array where Element == UInt8 {
  func firstIndex(of needle: [UInt8], from start: Int = 0) -> Int? {
    withUnsafeBytes { source in needle.withUnsafeBytes { ByteScan.firstIndex(of: $0, in: source, from: start) } }
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
