/// Searching in folded bytes. UTF-8 is self-synchronising: a match of whole characters is a match of their bytes.
extension Array where Element == UInt8 {
  func firstIndex(of needle: [UInt8], from start: Int = 0) -> Int? {
    guard !needle.isEmpty, start >= 0, count - start >= needle.count else { return nil }
    return withUnsafeBufferPointer { source in
      needle.withUnsafeBufferPointer { needle in
        // The first byte of Japanese characters hardly ever differs, the third nearly always.
        let probe = Swift.min(2, needle.count - 1)
        let probed = needle[probe]
        var index = start
        let last = source.count - needle.count
        while index <= last {
          if source[index + probe] == probed {
            var offset = 0
            while offset < needle.count, source[index + offset] == needle[offset] { offset += 1 }
            if offset == needle.count { return index }
          }
          index += 1
        }
        return nil
      }
    }
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
