/// Rows of text whose columns stand under each other. The first column is aligned to the left, all others to the right.
struct Table {
  var rows: [[String]]

  var lines: [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let cells = row.enumerated().map { $1.padded(to: widths[$0], right: $0 > 0) }
      let line = cells.joined(separator: "  ")
      guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
      return String(line[...last])
    }
  }
}
