/// Which properties must never be shown.
enum Secrets {
  static let mask = "[secret]"

  /// By the words in the name rather than by a list, so that a secret of a newer librdkafka is one too.
  static func isSecret(_ name: String) -> Bool {
    let name = name.lowercased()
    return name.hasPrefix("sasl.oauthbearer.")
      || ["password", "secret", "pem", "jaas", "token", "passphrase"].contains { name.contains($0) }
  }

  /// A message about a property, without the value that it may quote.
  static func hiding(_ value: String, of name: String, in message: String) -> String {
    guard isSecret(name), !value.isEmpty else { return message }
    var hidden = ""
    var rest = Substring(message)
    while let range = rest.firstRange(of: value) {
      hidden += rest[..<range.lowerBound] + mask
      rest = rest[range.upperBound...]
    }
    return hidden + rest
  }
}

extension Substring {
  /// The first place where the text stands, character by character.
  fileprivate func firstRange(of text: String) -> Range<Index>? {
    var start = startIndex
    while start != endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
