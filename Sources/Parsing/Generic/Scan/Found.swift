import Contracts

/// A label with what stands where its value stands. Whether that is one is judged later.
struct Found: Sendable {
  /// Where the value stands, seen from its label.
  enum How: Sendable {
    case inline, right, column, below, line
  }

  var uses: [GenericVocabulary.Use]
  /// Second label in the first one's brackets: 事業名(担当課).
  var inner: [GenericVocabulary.Use] = []
  /// The tokens of the label; those of a column's heading.
  var label: [Int]
  var labelText: String
  var values: [Int]
  var year: String?
  var gregorian: Int?
  var unit: String?
  var role: GenericVocabulary.Role?
  var how: How
  var isExact = true
  /// The table row that is a record of its own.
  var row: Int?
  var place: Place
  /// A heading of a column whose rows are marked with a circle, and the mark.
  var chosen: Int?
  /// The end of a page stands between the values.
  var isCut = false
  /// The name that a heading has behind its number, and that number.
  var name: String?
  var number: String?
}

/// An indicator with its values, as a table has them.
struct FoundIndicator: Sendable {
  struct Value: Sendable {
    var heading: String?
    var gregorian: Int?
    var role: GenericVocabulary.Role?
    var token: Int
    /// The word that says the role, where it can be what the figures are called (確保方策).
    var label: Int?
    /// That of the row, where it can differ from the indicator's (量の見込み in 人, 確保方策 in か所).
    var unit: String?
    /// What is called a result is still an estimate: 実績（見込）.
    var isEstimate = false
  }

  /// The tokens of the name; none where the figures are those of the label above, or of the project itself.
  var name: [Int]
  /// The name without what it says of the figures: 利用者数 of 利用者数（目標）.
  var stem: String?
  var unit: String?
  var values: [Value]
  /// Labels, roles and units that belong to the row.
  var labels: [Int]
  /// Differences of the values, which say nothing of their own.
  var differences: [Int] = []
  var row: Int?
  var place: Place
}

/// What was found, in the order of the document.
enum FoundItem: Sendable {
  case field(Found)
  case indicator(FoundIndicator)

  var row: Int? {
    switch self {
    case .field(let found): found.row
    case .indicator(let found): found.row
    }
  }

  /// The position of the line that it begins in.
  func line(_ layout: GenericLayout) -> Int? {
    switch self {
    case .field(let found): (found.label.first ?? found.values.first).map { layout.tokens[$0].line }
    case .indicator(let found): found.values.first.map { layout.tokens[$0.token].line }
    }
  }

  /// The position of the line that its first value stands in; in a table that is below its label's.
  func valueLine(_ layout: GenericLayout) -> Int? {
    guard case .field(let found) = self, let value = found.values.first else { return line(layout) }
    return layout.tokens[value].line
  }
}
