/// A word of a list that may grow within a major version (`x-open` in the schemas): a reader that is older than the word
/// keeps it as it is, and hands it on. An enumeration would refuse the whole message.
public protocol OpenWord: RawRepresentable, CaseIterable, Codable, Hashable, Sendable where RawValue == String {
  init(rawValue: String)
}

extension OpenWord {
  /// - Returns: nil where no version can have such a word: small letters, digits and hyphens, at most 64.
  public init?(checked text: String) {
    let isWord = text.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
    }
    guard isWord, (1...64).contains(text.utf8.count) else { return nil }
    self.init(rawValue: text)
  }
}

extension OpenWord {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let word = Self(checked: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text.debugDescription) is no \(Self.self)")
    }
    self = word
  }
}

extension JSONConvertible where Self: OpenWord {
  public init(json: JSONInput) throws(JSONError) {
    let text = try json.string()
    guard let word = Self(checked: text) else { throw json.error("\(text.debugDescription) is no \(Self.self)") }
    self = word
  }
}
