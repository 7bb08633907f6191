/// Brings the names of cost items, and code letters, that differ only in width or spaces to the same bytes: `（委託料）`,
/// `(委託料)`.
enum ItemFold {
  static func bytes(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000: break
      case 0xFF01...0xFF5E: out.append(UInt8(scalar.value - 0xFEE0))
      case 0x2160...0x2162: out.append(contentsOf: repeatElement(0x49, count: Int(scalar.value - 0x215F)))
      default: out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    return out
  }
}
