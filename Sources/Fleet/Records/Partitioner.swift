/// Which partition a key belongs to: the rule of Kafka's Java client, so that every producer agrees with ours.
public enum Partitioner {
  /// - Parameter partitions: how many the topic has; at least 1.
  public static func partition(of key: [UInt8], among partitions: Int) -> Int {
    Int(murmur2(key) & 0x7fff_ffff) % partitions
  }

  /// MurmurHash2, 32 bits, with the seed that Kafka uses (`org.apache.kafka.common.utils.Utils.murmur2`).
  static func murmur2(_ bytes: [UInt8]) -> UInt32 {
    let m: UInt32 = 0x5bd1_e995
    var hash: UInt32 = 0x9747_b28c ^ UInt32(truncatingIfNeeded: bytes.count)
    let whole = bytes.count & ~3
    for start in stride(from: 0, to: whole, by: 4) {
      var word = UInt32(bytes[start]) | UInt32(bytes[start + 1]) << 8
      word |= UInt32(bytes[start + 2]) << 16 | UInt32(bytes[start + 3]) << 24
      word &*= m
      word ^= word >> 24
      word &*= m
      hash &*= m
      hash ^= word
    }
    if whole < bytes.count {
      for (place, byte) in bytes[whole...].enumerated() { hash ^= UInt32(byte) << UInt32(8 * place) }
      hash &*= m
    }
    hash ^= hash >> 13
    hash &*= m
    hash ^= hash >> 15
    return hash
  }
}
