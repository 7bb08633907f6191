/// The form in which words are compared: folded, all white space removed.
enum GenericKey {
  static func of(_ text: some StringProtocol) -> String {
    String(decoding: Fold.literal(String(text)), as: UTF8.self)
  }
}
