import Fleet
import Foundation

/// Drops files into the uploads' topic, and takes documents back.
public struct Upload: Sendable {
  public let topics: Topics
  /// The most that one record's value takes; what is larger travels in chunks. Below the 1 MiB that Kafka takes unless
  /// told otherwise.
  public var inlineBytes = 900_000

  public init(topics: Topics) {
    self.topics = topics
  }

  /// The records of a file, in order.
  /// - Parameter time: of the upload, in RFC 3339; it stands in every message that comes of the file.
  public func records(of file: [UInt8], key: DocumentKey, time: String?, traceparent: String? = nil) -> [OutgoingRecord]
  {
    ChunkedUpload.records(
      of: file, to: topics.uploads, key: key.bytes,
      headers: headers(key, time, traceparent, contentType: "application/octet-stream"), chunkBytes: inlineBytes)
  }

  /// The record that takes a document back.
  public func retraction(of key: DocumentKey, time: String?, traceparent: String? = nil) -> OutgoingRecord {
    OutgoingRecord(
      topic: topics.uploads, key: key.bytes, value: nil, headers: headers(key, time, traceparent, contentType: nil))
  }

  private func headers(_ key: DocumentKey, _ time: String?, _ traceparent: String?, contentType: String?) -> Headers {
    var headers = Headers()
    if let contentType { headers.append("content-type", contentType) }
    if let time { headers.append("ce_time", time) }
    if let traceparent { headers.append("traceparent", traceparent) }
    if let municipality = key.municipality { headers.append(IngestStage.municipalityHeader, municipality) }
    return headers
  }
}
