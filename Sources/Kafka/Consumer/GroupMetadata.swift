/// Which member of which generation of a group the holder was. With it a broker tells a zombie's offsets from a
/// member's (KIP-447), so take it when the batch is polled, not when it's committed.
public struct GroupMetadata: Hashable, Sendable {
  /// librdkafka's own serialised form, good within this process only.
  let bytes: [UInt8]
}
