/// A string as a key: hashed once, compared by its bytes. Swift's own strings normalise Japanese text again at every
/// look-up and comparison, which was half of the rollup's time.
struct ByteString: Hashable, Sendable, Comparable {
  let bytes: [UInt8]
  private let hash: UInt64

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    // FNV-1a.
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    self.hash = hash
  }

  var isEmpty: Bool { bytes.isEmpty }

  /// The number of characters, counted as scalars.
  var scalars: Int { bytes.count { $0 & 0xC0 != 0x80 } }

  func hasPrefix(_ prefix: ByteString) -> Bool { bytes.starts(with: prefix.bytes) }

  static func == (left: ByteString, right: ByteString) -> Bool { left.hash == right.hash && left.bytes == right.bytes }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  static func < (left: ByteString, right: ByteString) -> Bool {
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
