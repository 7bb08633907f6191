import Contracts

/// The fiscal years that a document names with their eras, by which one that lacks its era is understood: 29年度 beside
/// 平成30年度 and 令和元年度, 22年度 beside H22/H21.
///
/// A year of one or two digits is taken only where it comes near a named one, or one so taken, in one era and in no
/// other.
struct NamedYears: Sendable {
  private let years: Set<Int>

  /// How far before and behind a named year the tables of a form reach.
  private static let before = 6
  private static let behind = 5

  init(_ document: Document) {
    var years: Set<Int> = []
    var bare: Set<String> = []
    for line in document.lines {
      for cell in line.cells where cell.utf8.count <= 400 {
        let hasYear = cell.holds("年度")
        guard hasYear || cell.utf8.count <= Self.shortest else { continue }
        let scalars = Array(GenericKey.of(cell).unicodeScalars)
        for index in scalars.indices where index == 0 || !scalars[index].isASCII || !scalars[index - 1].isDecimal {
          if let year = PrintedYear(scalars[index...], bare: false), year.isFiscal {
            years.insert(year.year)
          } else if let year = Self.abbreviated(scalars, index) {
            years.insert(year)
          } else if hasYear, let text = Self.bare(scalars[index...]) {
            bare.insert(text)
          }
        }
      }
    }
    // One leads to the next: 平成19年度, 22年度, 25年度.
    var grown = true
    while grown, !years.isEmpty {
      let more = bare.compactMap { Self.nearest($0, to: years)?.year }.filter { !years.contains($0) }
      years.formUnion(more)
      grown = !more.isEmpty
    }
    self.years = years
  }

  /// No longer are cells in which an era's letter and a number are a year (H27/H26), in bytes.
  private static let shortest = 24

  /// H22, and nothing but brackets or a stroke around it.
  private static func abbreviated(_ scalars: [Unicode.Scalar], _ index: Int) -> Int? {
    guard "HRS".unicodeScalars.contains(scalars[index]),
      index == 0 || "(/～~".unicodeScalars.contains(scalars[index - 1]), let year = PrintedYear(scalars[index...])
    else { return nil }
    let end = index + year.length
    return end == scalars.count || ")/～~".unicodeScalars.contains(scalars[end]) ? year.year : nil
  }

  /// The number of a year without its era.
  private static func bare(_ scalars: ArraySlice<Unicode.Scalar>) -> String? {
    let digits = scalars.first == "元" ? scalars.prefix(1) : scalars.prefix { $0.isDecimal }
    guard (1...2).contains(digits.count), scalars.dropFirst(digits.count).starts(with: "年度".unicodeScalars) else {
      return nil
    }
    return String(String.UnicodeScalarView(digits))
  }

  /// The year that is meant, with its era; nil where none or several are near.
  private static func nearest(_ number: String, to years: Set<Int>) -> (year: Int, text: String)? {
    let near = Era.ofPlans.compactMap { era -> (Int, String)? in
      let text = "\(era.name)\(number)年度"
      guard let year = PrintedYear(Array(text.unicodeScalars)[...], bare: false)?.year,
        years.contains(where: { ($0 - before...$0 + behind).contains(year) })
      else { return nil }
      return (year, text)
    }
    return near.count == 1 ? near.first : nil
  }

  /// What a text begins with, if that is a year without its era: how many scalars it takes, and the year with its era.
  func year(_ scalars: ArraySlice<Unicode.Scalar>) -> (length: Int, year: Int, text: String)? {
    guard let number = Self.bare(scalars), let near = Self.nearest(number, to: years) else { return nil }
    return (number.unicodeScalars.count + 2, near.year, near.text)
  }
}

extension Unicode.Scalar {
  fileprivate var isDecimal: Bool { (0x30...0x39).contains(value) }
}
