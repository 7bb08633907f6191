/// What whoever changes something has to show.
struct AccessToken: Sendable {
  /// The fewest characters that it may have.
  static let minimum = 16

  private let bytes: [UInt8]

  /// Nil for what is too short, or can't stand in a header: letters, digits and marks of ASCII without spaces.
  init?(_ text: String) {
    guard text.utf8.count >= Self.minimum, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    bytes = Array(text.utf8)
  }

  /// Whether an `Authorization` header shows it. It takes as long wherever the first difference is.
  func isShown(in authorization: String?) -> Bool {
    let given = Array((authorization ?? "").utf8)
    let scheme = Array("Bearer ".utf8)
    guard given.count > scheme.count, given.starts(with: scheme) else { return false }
    let offered = given.dropFirst(scheme.count)
    var difference = offered.count ^ bytes.count
    for (index, byte) in offered.enumerated() { difference |= Int(byte ^ bytes[index % bytes.count]) }
    return difference == 0
  }
}
