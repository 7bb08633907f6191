import Contracts

/// The fiscal years that a document names with their eras, by which one that lacks its era is understood: 29年度 beside
/// 平成30年度 and 令和元年度.
///
/// A year of one or two digits is taken only where it comes near a named one in one era and in no other.
struct NamedYears: Sendable {
  private let years: Set<Int>

  /// How far before and behind a named year the tables of a form reach.
  private static let before = 6
  private static let behind = 3

  init(_ document: Document) {
    var years: Set<Int> = []
    for line in document.lines {
      for cell in line.cells where cell.utf8.count <= 400 && cell.contains("年度") {
        let scalars = Array(GenericKey.of(cell).unicodeScalars)
        for index in scalars.indices where index == 0 || !scalars[index - 1].isDecimal {
          if let year = PrintedYear(scalars[index...], bare: false), year.isFiscal { years.insert(year.year) }
        }
      }
    }
    self.years = years
  }

  /// What a text begins with, if that is a year without its era: how many scalars it takes, and the year with its era.
  func year(_ scalars: ArraySlice<Unicode.Scalar>) -> (length: Int, year: Int, text: String)? {
    let digits = scalars.first == "元" ? scalars.prefix(1) : scalars.prefix { $0.isDecimal }
    guard (1...2).contains(digits.count), scalars.dropFirst(digits.count).starts(with: "年度".unicodeScalars) else {
      return nil
    }
    let number = String(String.UnicodeScalarView(digits))
    let near = ["令和", "平成", "昭和"].compactMap { era -> (Int, String)? in
      let text = "\(era)\(number)年度"
      guard let year = PrintedYear(Array(text.unicodeScalars)[...], bare: false)?.year,
        years.contains(where: { ($0 - Self.before...$0 + Self.behind).contains(year) })
      else { return nil }
      return (year, text)
    }
    guard near.count == 1, let (year, text) = near.first else { return nil }
    return (digits.count + 2, year, text)
  }
}

extension Unicode.Scalar {
  fileprivate var isDecimal: Bool { (0x30...0x39).contains(value) }
}
