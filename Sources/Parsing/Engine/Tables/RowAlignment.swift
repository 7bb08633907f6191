/// Puts the cells of a row under the columns of its table, also where an extractor shifted them.
///
/// Cells keep their order. What a cell looks like (a class letter, a mark, a figure) decides first; after that the
/// alignment with the fewest changes of shift wins, beginning with the shift of the row above.
struct RowAlignment {
  /// How well a cell fits a column by its looks.
  enum Fit {
    case no, maybe, yes
  }

  struct Assignment: Hashable {
    /// The cell's position in the row.
    var cell: Int
    /// The column's position in the layout.
    var column: Int
    /// How far the cell stands to the right of its column's heading.
    var shift: Int
  }

  private static let shiftChange = 2.0
  private static let sameColumn = 6.0
  private static let earlier = 0.01
  private static let misplaced = 20.0
  private static let unsure = 1.5

  let columns: [TableLayout.Column]
  /// How each cell fits each column: cell by cell, for each all columns.
  let fits: [Fit]

  /// The best alignment; nil where a cell fits nowhere.
  ///
  /// - Parameters:
  ///   - cells: the positions of the row's cells that hold something.
  ///   - above: the shift of the row above.
  func align(_ cells: [Int], above: Int?) -> [Assignment]? {
    guard !cells.isEmpty, !columns.isEmpty else { return cells.isEmpty ? [] : nil }
    if let straight = straight(cells, shift: above ?? 0) ?? plain(cells) ?? yearly(cells) { return straight }
    let width = columns.count
    var costs = Array(repeating: Double.infinity, count: cells.count * width)
    var from = Array(repeating: -1, count: cells.count * width)
    for (row, cell) in cells.enumerated() {
      let belongsElsewhere = belongs(row)
      for column in columns.indices {
        let own: Double
        switch fits[row * width + column] {
        case .no: continue
        case .yes: own = 0
        case .maybe: own = belongsElsewhere ? Self.misplaced : isValue(column) ? Self.unsure : 0
        }
        let shift = cell - columns[column].position
        let place = row * width + column
        if row == 0 {
          costs[place] = own + start(shift, above)
          continue
        }
        for earlier in 0...column {
          let before = costs[place - column - width + earlier]
          guard before.isFinite else { continue }
          let shiftBefore = cells[row - 1] - columns[earlier].position
          // A cell too many is rather the last one: what is left over was pushed to the right.
          let doubled = earlier == column ? Self.sameColumn + Self.earlier * Double(cells.count - row) : 0
          let cost = before + own + (shift == shiftBefore ? 0 : Self.shiftChange) + doubled
          if cost < costs[place] {
            costs[place] = cost
            from[place] = earlier
          }
        }
      }
    }
    let last = costs[((cells.count - 1) * width)...]
    guard let best = last.indices.min(by: { last[$0] < last[$1] }), last[best].isFinite else { return nil }
    var assignments: [Assignment] = []
    var column = best - last.startIndex
    for row in cells.indices.reversed() {
      assignments.append(
        Assignment(cell: cells[row], column: column, shift: cells[row] - columns[column].position))
      column = from[row * width + column]
    }
    return assignments.reversed()
  }

  /// All cells at the same shift as the row above, where nothing speaks against it: then no alignment is better, and
  /// most rows are like that.
  private func straight(_ cells: [Int], shift: Int) -> [Assignment]? {
    var assignments: [Assignment] = []
    assignments.reserveCapacity(cells.count)
    var column = 0
    for (row, cell) in cells.enumerated() {
      while column < columns.count, columns[column].position + shift < cell { column += 1 }
      guard column < columns.count, columns[column].position + shift == cell else { return nil }
      switch fits[row * columns.count + column] {
      case .no: return nil
      case .yes: break
      case .maybe: if isValue(column) || belongs(row) { return nil }
      }
      assignments.append(Assignment(cell: cell, column: column, shift: shift))
      column += 1
    }
    return assignments
  }

  /// A row without a gap, of which one cell surely stands in its column and none looks as if it belonged to another: a
  /// cell that merely doesn't look like those of its column (a class that the form doesn't know, a goal without its mark)
  /// has nowhere to be shifted to. Neither has one with a gap whose first cell surely stands in its column, and whose last
  /// one in the last.
  private func plain(_ cells: [Int]) -> [Assignment]? {
    let places = Dictionary(columns.enumerated().map { ($1.position, $0) }, uniquingKeysWith: { first, _ in first })
    var assignments: [Assignment] = []
    // A column that has its own cell needs no other one, whatever that looks like (a result that is listed with ○).
    let filled = Set(
      cells.indices.compactMap { row in
        places[cells[row]].flatMap { fits[row * columns.count + $0] == .yes ? $0 : nil }
      })
    var isAnchored = false
    let spansAll =
      cells.last == columns.last?.position
      && (cells.first.flatMap { places[$0] }.map { fits[$0] == .yes } ?? false)
    for (row, cell) in cells.enumerated() {
      guard let column = places[cell], !isValue(column),
        spansAll || assignments.last.map({ $0.column + 1 == column }) ?? true
      else { return nil }
      let isOwn = filled.contains(column)
      let isElsewhere = columns.indices.contains { fits[row * columns.count + $0] == .yes && !filled.contains($0) }
      guard isOwn || !isElsewhere else { return nil }
      isAnchored = isAnchored || isOwn
      assignments.append(Assignment(cell: cell, column: column, shift: 0))
    }
    return isAnchored || cells.last == columns.last?.position ? assignments : nil
  }

  /// A row with its indicator and all years, each cell under its own heading and none in two minds: then its values are
  /// values, however they are worded (実施（市報4回、SNS）). What stands before them goes on with cells above, and may leave
  /// some out.
  private func yearly(_ cells: [Int]) -> [Assignment]? {
    let places = Dictionary(columns.enumerated().map { ($1.position, $0) }, uniquingKeysWith: { first, _ in first })
    var assignments: [Assignment] = []
    for (row, cell) in cells.enumerated() {
      guard let column = places[cell],
        isValue(column)
          ? assignments.last.map({ $0.column + 1 == column }) ?? true : fits[row * columns.count + column] != .no
      else { return nil }
      assignments.append(Assignment(cell: cell, column: column, shift: 0))
    }
    // A heading that is printed twice has its values once.
    let years = Set(columns.indices.filter(isValue).map { columns[$0].heading })
    let dated = Set(assignments.filter { isValue($0.column) }.map { columns[$0.column].heading })
    guard let first = assignments.first, !isValue(first.column), !years.isEmpty,
      years == dated || endsInWords(assignments, cells)
    else { return nil }
    return assignments
  }

  /// Whether the values begin with the first year and end in words that a merged cell has for all years that are left
  /// (令和4年度で事業終了).
  private func endsInWords(_ assignments: [Assignment], _ cells: [Int]) -> Bool {
    let values = zip(cells.indices, assignments).filter { isValue($1.column) }
    guard values.count > 1, let first = values.first, let last = values.last,
      first.1.column == columns.indices.first(where: isValue)
    else { return false }
    func fit(_ value: (Int, Assignment)) -> Fit { fits[value.0 * columns.count + value.1.column] }
    return fit(last) == .no && values.dropLast().allSatisfy { fit($0) == .yes }
  }

  /// Whether a cell surely belongs to some column.
  private func belongs(_ row: Int) -> Bool {
    fits[row * columns.count..<(row + 1) * columns.count].contains(.yes)
  }

  private func isValue(_ column: Int) -> Bool { columns[column].role == .value }

  private func start(_ shift: Int, _ above: Int?) -> Double {
    if shift == above { return 0 }
    if shift == 0 { return above == nil ? 0 : 1 }
    return 2 + Double(abs(shift))
  }
}
