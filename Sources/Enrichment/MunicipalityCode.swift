/// 全国地方公共団体コード: five digits and a check digit (総務省「全国地方公共団体コード」, 検査数字の算出方法).
package enum MunicipalityCode {
  /// Whether the text has the form of a code and its check digit is right. The code may still be in no list.
  package static func isWellFormed(_ text: some StringProtocol) -> Bool {
    let digits = text.utf8.map { Int($0) - 48 }
    guard digits.count == 6, digits.allSatisfy((0...9).contains) else { return false }
    let sum = zip(digits, [6, 5, 4, 3, 2]).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[5] == (11 - sum % 11) % 10
  }
}
