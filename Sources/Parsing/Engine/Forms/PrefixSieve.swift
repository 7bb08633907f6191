/// Says quickly that a prefix is in no index; a prefix that passes may still not be.
struct PrefixSieve: Sendable {
  private var bits = Array(repeating: false, count: 1 << 12)

  mutating func insert(_ key: UInt32) { bits[Self.slot(key)] = true }
  func contains(_ key: UInt32) -> Bool { bits[Self.slot(key)] }

  /// Fibonacci hashing: the upper bits of the product are spread evenly.
  private static func slot(_ key: UInt32) -> Int { Int((key &* 0x9E37_79B1) >> 20) }
}
