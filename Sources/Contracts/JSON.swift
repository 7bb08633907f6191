import Foundation

/// The one way in which messages become bytes and bytes messages.
///
/// Bytes are deterministic: keys sorted, slashes not escaped, no white space, no absent values. Reading ignores keys
/// that it doesn't know, so that an older reader can read a newer minor version.
public enum JSON {
  public static func encode(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(value))
  }

  public static func decode<Value: Decodable>(_ type: Value.Type, from bytes: [UInt8]) throws -> Value {
    try JSONDecoder().decode(type, from: Data(bytes))
  }
}
