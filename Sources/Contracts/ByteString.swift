/// A string as a key: hashed once, compared by its bytes. Swift's own strings normalise Japanese text again at every
/// look-up and comparison, which was half of the time of enrichment and rollup. Crosses no topic.
package struct ByteString: Hashable, Sendable, Comparable {
  package let bytes: [UInt8]
  private let hash: UInt64

  package init(_ text: String) { self.init(Array(text.utf8)) }

  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hash = bytes.withUnsafeBytes(Self.hash)
  }

  /// A number that is the same for equal bytes, and seldom for others.
  package static func hash(_ source: UnsafeRawBufferPointer) -> UInt64 {
    var hash = UInt64(source.count) &* 0x9E37_79B9_7F4A_7C15
    func mix(_ word: UInt64) {
      hash = (hash ^ word) &* 0xFF51_AFD7_ED55_8CCD
      hash ^= hash >> 32
    }
    var index = 0
    while index + 8 <= source.count {
      mix(source.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < source.count {
      rest = rest << 8 | UInt64(source[index])
      index += 1
    }
    mix(rest)
    return hash
  }

  package var isEmpty: Bool { bytes.isEmpty }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The number of characters, counted as scalars.
  package var scalars: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  package func hasPrefix(_ prefix: ByteString) -> Bool { bytes.starts(with: prefix.bytes) }

  package static func == (left: ByteString, right: ByteString) -> Bool {
    left.hash == right.hash && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  package static func < (left: ByteString, right: ByteString) -> Bool {
    left.bytes.withUnsafeBufferPointer { left in
      right.bytes.withUnsafeBufferPointer { right in
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        return index < count ? left[index] < right[index] : left.count < right.count
      }
    }
  }
}
