/// Values by folded words, looked up without making a string of the text first: Swift's strings normalise Japanese text
/// again at every look-up.
struct ScalarIndex<Value: Sendable>: Sendable {
  private var entries: [UInt64: [(word: [Unicode.Scalar], value: Value)]] = [:]
  private var longest = 0

  init(_ values: [String: Value] = [:]) {
    for (word, value) in values {
      let word = Array(word.unicodeScalars)
      longest = max(longest, word.count)
      entries[Self.hash(word[...]), default: []].append((word, value))
    }
  }

  subscript(_ text: ArraySlice<Unicode.Scalar>) -> Value? {
    guard text.count <= longest, let found = entries[Self.hash(text)] else { return nil }
    return found.first { $0.word.elementsEqual(text) }?.value
  }

  /// FNV-1a over scalars: enough to tell some thousand short words apart.
  private static func hash(_ text: ArraySlice<Unicode.Scalar>) -> UInt64 {
    text.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1.value)) &* 0x100_0000_01B3 }
  }
}
