/// Bytes that a text may begin or end with: told in one look, before anything is compared.
struct ByteSet: Sendable, Hashable {
  /// A bit for each byte.
  private var bits: SIMD4<UInt64> = .zero

  init(_ bytes: some Sequence<UInt8> = []) { insert(bytes) }

  mutating func insert(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }
  }

  func isSuperset(of other: ByteSet) -> Bool { other.bits & ~bits == .zero }

  @inline(__always) func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }
}
