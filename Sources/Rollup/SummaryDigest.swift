import Crypto

/// Stands for a summary's bytes, to know whether it has changed without keeping it. A cryptographic hash, because what
/// documents say is not in our hands: with a weaker one somebody could word a change so that it never shows.
public struct SummaryDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// The first half of the bytes' SHA-256.
  public init(of bytes: [UInt8]) {
    (high, low) = SHA256.hash(data: bytes).withUnsafeBytes {
      ($0.loadUnaligned(as: UInt64.self), $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
    }
  }
}
