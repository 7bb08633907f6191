/// How somebody is reached: a telephone number, a postal code, an address for mail.
enum ContactDetail {
  /// - Parameter text: folded.
  static func stands(in text: ArraySlice<UInt8>) -> Bool {
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == 0x40, isMail(text, index) { return true }
      guard Lexeme.isDigit(text[index]) else {
        index += 1
        continue
      }
      var number = Number(before: text[..<index])
      index = number.take(text, from: index)
      if number.isTelephone || number.isPostalCode { return true }
    }
    return false
  }

  /// Digits in groups that a dash or bracket parts: 044-200-1111, (044)200-1111, 210-8577.
  private struct Number {
    private var groups = [0]
    private let beginsBehindPostalMark: Bool
    private var first: UInt8 = 0

    init(before: ArraySlice<UInt8>) {
      let text = before.reversed().drop { $0 == 0x20 }
      beginsBehindPostalMark = text.starts(with: Self.postalMark.reversed())
    }

    /// - Returns: the index behind it.
    mutating func take(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
      first = text[start]
      var index = start
      while index < text.endIndex {
        if Lexeme.isDigit(text[index]) {
          groups[groups.count - 1] += 1
        } else if Self.partings.contains(text[index]), index + 1 < text.endIndex, Lexeme.isDigit(text[index + 1]) {
          groups.append(0)
        } else {
          break
        }
        index += 1
      }
      return index
    }

    /// Japanese numbers have ten or eleven digits, of which the first is 0; dates and amounts don't begin so.
    var isTelephone: Bool {
      groups.count == 3 && first == 0x30 && groups[2] == 4 && (10...11).contains(groups.reduce(0, +))
    }

    var isPostalCode: Bool { beginsBehindPostalMark && groups == [3, 4] }

    private static let postalMark = Array("〒".utf8)
    private static let partings = ByteSet("-()".utf8)
  }

  /// Whether letters stand on both sides of the sign.
  private static func isMail(_ text: ArraySlice<UInt8>, _ sign: Int) -> Bool {
    sign > text.startIndex && Lexeme.isLetter(text[sign - 1]) && sign + 1 < text.endIndex
      && Lexeme.isLetter(text[sign + 1])
  }
}
