import Extraction
import Fleet

/// Cuts a file that is too large for one message into records.
public enum ChunkedUpload {
  /// The records of a file, in order; one, without a chunk's headers, where it fits.
  /// - Parameters:
  ///   - partitionKey: what decides on the partition; nil for the key.
  ///   - chunkBytes: the most that one record's value takes.
  public static func records(
    of file: [UInt8], to topic: String, key: [UInt8], partitionKey: [UInt8]? = nil, headers: Headers = Headers(),
    chunkBytes: Int
  ) -> [OutgoingRecord] {
    guard file.count > chunkBytes, chunkBytes > 0 else {
      return [
        OutgoingRecord(topic: topic, key: key, value: Payload(file), headers: headers, partitionKey: partitionKey)
      ]
    }
    let sha256 = Extraction.sha256(of: file)
    let starts = Array(stride(from: 0, to: file.count, by: chunkBytes))
    return starts.enumerated().map { index, start in
      let chunk = Chunk(sha256: sha256, bytes: file.count, count: starts.count, index: index)
      return OutgoingRecord(
        topic: topic, key: key, value: Payload(Array(file[start..<min(start + chunkBytes, file.count)])),
        headers: Headers(headers.all + chunk.headers.all), partitionKey: partitionKey)
    }
  }
}
