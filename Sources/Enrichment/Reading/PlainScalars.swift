/// A short text as scalars, each with its plain form beside it: `５` → `5`, `，` → `,`, `（` → `(`. One plain scalar for
/// each scalar of the text, so that what was found in the plain form can be quoted in the document's own characters.
struct PlainScalars {
  let plain: [Unicode.Scalar]
  private let source: String
  /// Where each scalar begins in the source's UTF-8, and where the last one ends.
  private let starts: [Int]

  init(_ text: String) {
    source = text
    var plain: [Unicode.Scalar] = []
    var starts: [Int] = []
    plain.reserveCapacity(text.utf8.count)
    starts.reserveCapacity(text.utf8.count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      plain.append(Self.plain(scalar))
      starts.append(offset)
      offset += UTF8.width(scalar)
    }
    starts.append(offset)
    self.plain = plain
    self.starts = starts
  }

  var count: Int { plain.count }

  /// The document's own characters.
  func text(_ range: Range<Int>) -> String {
    let utf8 = source.utf8
    let lower = utf8.index(utf8.startIndex, offsetBy: starts[range.lowerBound])
    let upper = utf8.index(utf8.startIndex, offsetBy: starts[range.upperBound])
    return String(source[lower..<upper])
  }

  static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x09, 0x0A, 0x0D: " "
    case 0x2212: "-"
    // In Shift_JIS ¥ has the code of a backslash.
    case 0xFFE5, 0x5C: "¥"
    default: scalar
    }
  }
}

extension Unicode.Scalar {
  /// White space, without the tables of Unicode's properties.
  var isSpace: Bool {
    switch value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  var isDigit: Bool { value >= 0x30 && value <= 0x39 }
}
