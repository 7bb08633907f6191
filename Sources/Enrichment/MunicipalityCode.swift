/// 全国地方公共団体コード: five digits and a check digit (総務省「全国地方公共団体コード」, 検査数字の算出方法).
package enum MunicipalityCode {
  /// Whether the text has the form of a code and its check digit is right. The code may still be in no list.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    corrected(text).map { $0 == text } ?? false
  }

  /// The code with the check digit that belongs to its first five.
  /// - Returns: nil for a text that isn't six digits.
  package static func corrected(_ text: some StringProtocol) -> String? {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 6, digits.allSatisfy((0...9).contains) else { return nil }
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return text.prefix(5) + String((11 - sum % 11) % 10)
  }
}
