import Contracts

/// The columns of a table, as its heading rows give them.
struct TableLayout {
  enum Role: Hashable {
    /// The field at this index of the profile.
    case field(Int)
    /// A value of an indicator, under this heading.
    case value(heading: String)
    /// A column that the profile doesn't know, under this heading.
    case unknown(heading: String)
  }

  struct Column: Hashable {
    var role: Role
    /// The position of the column's heading in its row, from 0.
    var position: Int
  }

  /// From left to right.
  var columns: [Column]

  mutating func add(_ column: Column) {
    columns.append(column)
    columns.sort { $0.position < $1.position }
  }

  func position(of field: Int) -> Int? { columns.first { $0.role == .field(field) }?.position }

  /// The headings of the value columns, each once, in order.
  var valueHeadings: [String] {
    var headings: [String] = []
    for case .value(let heading) in columns.map(\.role) where !headings.contains(heading) { headings.append(heading) }
    return headings
  }
}
