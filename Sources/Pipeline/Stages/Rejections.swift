import Contracts
import Enrichment
import Extraction
import Fleet
import Parsing

/// Runs a pure module and turns its refusal into the fleet's.
func rejecting<Value>(_ body: () throws -> Value) throws -> Value {
  do {
    return try body()
  } catch let error as ParsingError {
    throw Rejection(error.reason, error.message, place: error.place)
  } catch let error as EnrichmentError {
    throw Rejection(error.reason, error.message, place: error.place)
  }
}

extension Rejection {
  init(_ error: ExtractionError) { self.init(error.reason, error.message, place: error.place) }
}

extension Record {
  /// The key's parts, or the reason why it is none.
  func documentKey() throws(Rejection) -> DocumentKey {
    guard let key, let parts = DocumentKey(key) else {
      throw Rejection(.malformed, "キーが「団体コード/文書名」の形ではありません (the key is not municipality/document)")
    }
    return parts
  }

  /// The message in a record's value.
  func message<Value: Message>(_ type: Value.Type, in value: Payload) throws(Rejection) -> Value {
    if let message = value.message(type) { return message }
    return try decode(type, from: value, schema: Value.schemaID)
  }

  /// What a record's value holds as JSON.
  /// - Parameter schema: the `$id` of the schema that it is to fit.
  func decode<Value: JSONReadable>(
    _ type: Value.Type, from value: Payload, schema: String
  ) throws(Rejection) -> Value {
    do {
      return try JSON.decode(type, from: try value.bytes)
    } catch {
      throw Rejection(.malformed, "\(schema) の形に合いません (it doesn't fit the schema): \(error)")
    }
  }
}
