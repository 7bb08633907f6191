import CRDKafka

/// Who the member is to its group.
extension Consumer {
  /// To be passed to `Producer.sendOffsets` together with what was polled under it.
  /// - Throws: `KafkaError`, without a group.
  public func groupMetadata() throws(KafkaError) -> GroupMetadata {
    guard let metadata = rd_kafka_consumer_group_metadata(try handle.live()), group != nil else {
      throw .configuration("a consumer without a group is a member of none")
    }
    defer { rd_kafka_consumer_group_metadata_destroy(metadata) }
    // Without a member's id brokers take a transaction's offsets from anybody, as they did before KIP-447.
    guard memberID != nil, rd_kafka_assignment_lost(try handle.live()) == 0 else {
      throw KafkaError(RD_KAFKA_RESP_ERR_UNKNOWN_MEMBER_ID, "the partitions are lost")
    }
    var buffer: UnsafeMutableRawPointer?
    var size = 0
    try KafkaError.check(rd_kafka_consumer_group_metadata_write(metadata, &buffer, &size))
    defer { rd_kafka_mem_free(handle.pointer, buffer) }
    return GroupMetadata(bytes: Array(UnsafeRawBufferPointer(start: buffer, count: size)))
  }

  /// The name that the group has given to the member; nil before the first assignment.
  public var memberID: String? {
    guard let client = try? handle.live(), let text = rd_kafka_memberid(client) else { return nil }
    defer { rd_kafka_mem_free(client, text) }
    return text.pointee == 0 ? nil : String(cString: text)
  }
}
