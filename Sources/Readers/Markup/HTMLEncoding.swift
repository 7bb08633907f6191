/// The encoding that a page says it has.
enum HTMLEncoding {
  /// What follows the first `charset=` or `encoding=` near the beginning, as it stands there.
  static func declared(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(4096).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    for word in ["charset", "encoding"] {
      guard let found = head.firstRange(of: word.utf8) else { continue }
      let rest = head[found.upperBound...].drop { $0 <= 0x20 }
      guard rest.first == UInt8(ascii: "=") else { continue }
      let value = rest.dropFirst().drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      let name = value.prefix { $0 == 0x2D || $0 == 0x5F || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      if !name.isEmpty { return String(decoding: name, as: UTF8.self) }
    }
    return nil
  }
}
