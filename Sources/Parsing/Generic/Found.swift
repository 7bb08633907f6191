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
}

/// An indicator with its values, as a table has them.
struct FoundIndicator: Sendable {
  struct Value: Sendable {
    var heading: String?
    var gregorian: Int?
    var role: GenericVocabulary.Role?
    var token: Int
  }

  /// The tokens of the name.
  var name: [Int]
  var unit: String?
  var values: [Value]
  /// Labels, roles and units that belong to the row.
  var labels: [Int]
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
}
