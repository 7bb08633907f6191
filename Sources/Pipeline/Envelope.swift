import Contracts
import Extraction
import Fleet

/// Puts messages into records: CloudEvents 1.0, Kafka protocol binding, binary content mode.
///
/// An event's id derives from what the event was made from, so that the same input gives the same records again.
struct Envelope: Sendable {
  /// The stage that speaks.
  let stage: String

  /// - Parameters:
  ///   - weight: about how many bytes the message comes to as JSON.
  ///   - origin: what the message was made from, besides the software: hashes, profile.
  ///   - carrying: the headers of the record that it was made from.
  func record<Value: Message>(
    of message: Value, to topic: String, key: String, partitionKey: String? = nil, origin: [String], weight: Int,
    carrying headers: Headers
  ) -> OutgoingRecord {
    record(
      of: Value.self, Payload(message, weight: weight) { try JSON.encode($0) }, to: topic, key: key,
      partitionKey: partitionKey, origin: origin, carrying: headers)
  }

  /// The same where the payload has been made already.
  func record<Value: Message>(
    of type: Value.Type, _ payload: Payload, to topic: String, key: String, partitionKey: String?, origin: [String],
    carrying headers: Headers
  ) -> OutgoingRecord {
    OutgoingRecord(
      topic: topic, key: Array(key.utf8), value: payload,
      headers: self.headers(for: type, key: key, origin: origin, carrying: headers),
      partitionKey: partitionKey.map { Array($0.utf8) })
  }

  /// A record that takes back what its key stands for.
  func retraction<Value: Message>(
    of type: Value.Type, to topic: String, key: [UInt8], partitionKey: String? = nil, carrying headers: Headers
  ) -> OutgoingRecord {
    OutgoingRecord(
      topic: topic, key: key, value: nil,
      headers: self.headers(
        for: type, key: String(decoding: key, as: UTF8.self), origin: ["retracted"], carrying: headers),
      partitionKey: partitionKey.map { Array($0.utf8) })
  }

  private func headers<Value: Message>(
    for type: Value.Type, key: String, origin: [String], carrying: Headers
  ) -> Headers {
    var headers = Headers()
    headers.append("ce_specversion", "1.0")
    headers.append("ce_id", Self.id([type.eventType, key, Version.current] + origin))
    headers.append("ce_source", "/hyoka/\(stage)")
    headers.append("ce_type", type.eventType)
    headers.append("ce_subject", key)
    headers.append("ce_dataschema", type.schemaID)
    headers.append("content-type", "application/json")
    for header in TraceContext.carried(from: carrying) { headers.append(header.name, header.value) }
    return ArchiveOrigin(carrying)?.headers(with: headers) ?? headers
  }

  /// The hash of some texts, told apart.
  private static func id(_ texts: [String]) -> String {
    Extraction.sha256(of: Array(texts.joined(separator: "\0").utf8))
  }
}
