import CRDKafka

extension ConsumedMessage {
  init(copying pointer: UnsafePointer<rd_kafka_message_t>, source: TopicPartition) {
    let message = pointer.pointee
    let time = rd_kafka_message_timestamp(pointer, nil)
    self.init(
      source: source, offset: message.offset,
      key: message.key.map { Array(UnsafeRawBufferPointer(start: $0, count: message.key_len)) },
      value: message.payload.map { Array(UnsafeRawBufferPointer(start: $0, count: message.len)) },
      headers: MessageHeaders.headers(of: pointer), timestamp: time >= 0 ? time : nil)
  }
}
