/// Characters that an extractor mixes up (工 and エ, 一 and ー), as far as a profile declares them.
struct Lookalikes: Sendable, Hashable {
  /// Pairs of three-byte characters: the first is read as the second.
  private var pairs: [Pair] = []

  /// Each packed into a number: arrays in this place were counted at every character.
  private struct Pair: Sendable, Hashable {
    var from: UInt32
    var to: UInt32
  }

  /// Each string holds two characters that look alike; the first is read as the second. Nil where one has not two
  /// characters of three bytes.
  init?(_ strings: [String]) {
    for string in strings {
      let scalars = string.unicodeScalars.map { Array(String($0).utf8) }
      guard scalars.count == 2, scalars.allSatisfy({ $0.count == 3 }) else { return nil }
      let packed = scalars.map { Self.packed($0[0], $0[1], $0[2]) }
      pairs.append(Pair(from: packed[0], to: packed[1]))
    }
  }

  func apply(to bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        let byte = bytes[index]
        if byte >= 0xE0 {
          var character = Self.packed(byte, bytes[index + 1], bytes[index + 2])
          // One after the other: what one makes another may go on with.
          for pair in pairs where character == pair.from {
            character = pair.to
            for offset in 0..<3 { bytes[index + offset] = UInt8(truncatingIfNeeded: character >> (16 - 8 * offset)) }
          }
        }
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      }
    }
  }

  @inline(__always) private static func packed(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> UInt32 {
    UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third)
  }
}
