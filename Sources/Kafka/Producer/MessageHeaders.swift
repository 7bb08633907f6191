import CRDKafka

/// Headers on their way to librdkafka, which takes them over together with the message, or not at all.
///
/// A whole list, not single headers: librdkafka up to 2.11 frees those twice where it refuses the message (#4628).
struct MessageHeaders: ~Copyable {
  /// Nil where there are none.
  let pointer: OpaquePointer?

  init(_ headers: [Header]) {
    guard !headers.isEmpty, let list = rd_kafka_headers_new(headers.count) else {
      pointer = nil
      return
    }
    pointer = list
    for header in headers {
      guard let value = header.value else {
        rd_kafka_header_add(list, header.name, -1, nil, 0)
        continue
      }
      value.withUnsafeBytes { bytes in
        // An empty value needs an address to be told from none; it is copied.
        withUnsafeTemporaryAllocation(byteCount: 1, alignment: 1) { place in
          _ = rd_kafka_header_add(list, header.name, -1, bytes.baseAddress ?? .init(place.baseAddress), bytes.count)
        }
      }
    }
  }

  deinit {
    if let pointer { rd_kafka_headers_destroy(pointer) }
  }

  /// The message has them now.
  consuming func handOver() {
    discard self
  }

  /// The headers of a message, copied.
  static func headers(of message: UnsafePointer<rd_kafka_message_t>) -> [Header] {
    var list: OpaquePointer?
    guard rd_kafka_message_headers(message, &list) == RD_KAFKA_RESP_ERR_NO_ERROR, let list else { return [] }
    var headers: [Header] = []
    var name: UnsafePointer<CChar>?
    var value: UnsafeRawPointer?
    var size = 0
    while rd_kafka_header_get_all(list, headers.count, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR {
      headers.append(
        Header(
          name: name.map { String(cString: $0) } ?? "",
          value: value.map { Array(UnsafeRawBufferPointer(start: $0, count: size)) }))
    }
    return headers
  }
}
