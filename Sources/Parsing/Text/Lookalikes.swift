/// Characters that an extractor mixes up (工 and エ, 一 and ー), as far as a profile declares them.
struct Lookalikes: Sendable, Hashable {
  /// Pairs of three-byte characters: the first is read as the second.
  private var pairs: [Pair] = []

  private struct Pair: Sendable, Hashable {
    var from: [UInt8]
    var to: [UInt8]
  }

  /// Each string holds two characters that look alike; the first is read as the second. Nil where one has not two
  /// characters of three bytes.
  init?(_ strings: [String]) {
    for string in strings {
      let scalars = string.unicodeScalars.map { Array(String($0).utf8) }
      guard scalars.count == 2, scalars.allSatisfy({ $0.count == 3 }) else { return nil }
      pairs.append(Pair(from: scalars[0], to: scalars[1]))
    }
  }

  func apply(to bytes: inout [UInt8]) {
    bytes.withUnsafeMutableBufferPointer { bytes in
      var index = 0
      while index + 2 < bytes.count {
        let byte = bytes[index]
        for pair in pairs where byte == pair.from[0] {
          guard bytes[index + 1] == pair.from[1], bytes[index + 2] == pair.from[2] else { continue }
          for offset in 0..<3 { bytes[index + offset] = pair.to[offset] }
        }
        index += byte < 0x80 ? 1 : byte < 0xE0 ? 2 : 3
      }
    }
  }
}
