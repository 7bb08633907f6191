import Contracts

/// The columns of a table, as its heading rows give them.
struct TableLayout {
  enum Role: Hashable {
    /// The field at this index of the profile.
    case field(Int)
    /// The values of indicators in one year.
    case value
    /// A column that the profile doesn't know.
    case unknown
  }

  struct Column: Hashable {
    var role: Role
    /// The position of the column's heading in its row, from 0.
    var position: Int
    /// The heading as it is printed.
    var heading: String
  }

  /// From left to right.
  var columns: [Column]

  mutating func add(_ column: Column) {
    columns.append(column)
    columns.sort { $0.position < $1.position }
  }

  var roles: [Role] { columns.map(\.role) }

  func position(of field: Int) -> Int? { columns.first { $0.role == .field(field) }?.position }

  func heading(of field: Int) -> String? { columns.first { $0.role == .field(field) }?.heading }

  /// The headings of the value columns, each once, in order.
  var valueHeadings: [String] {
    var headings: [String] = []
    for column in columns where column.role == .value && !headings.contains(column.heading) {
      headings.append(column.heading)
    }
    return headings
  }
}
