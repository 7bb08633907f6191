import Contracts

/// Years that a form keeps in cells of their own, as one: 評価対象年度 | 平成 | 25 | 年度 is 評価対象年度 | 平成25年度.
enum SplitYears {
  static func joined(_ document: Document) -> Document {
    var document = document
    for index in document.lines.indices where document.lines[index].cells.count > 1 {
      guard document.lines[index].cells.contains(where: isEra) else { continue }
      document.lines[index].cells = joined(document.lines[index].cells)
    }
    return document
  }

  private static let eras: Set<String> = ["令和", "平成", "昭和"]

  private static let heads = eras.map { Array($0.utf8.prefix(3)) }

  private static func isEra(_ cell: String) -> Bool {
    guard (6...24).contains(cell.utf8.count) else { return false }
    let bytes = cell.utf8.drop { $0 == 0x20 }
    return heads.contains(where: bytes.starts) && eras.contains(GenericKey.of(cell))
  }

  /// What follows 年度 in its cell may be a title, but no narrative.
  private static let longest = 40

  private static func joined(_ cells: [String]) -> [String] {
    var cells = cells
    var position = 0
    while position < cells.count {
      defer { position += 1 }
      guard isEra(cells[position]) else { continue }
      let next = cells.indices.filter { $0 > position && !cells[$0].trimmingSpaces().isEmpty }.prefix(2)
      guard let number = next.first, cells[number].count <= longest else { continue }
      let key = GenericKey.of(cells[number])
      let digits = key.unicodeScalars.prefix { (0x30...0x39).contains($0.value) || $0 == "元" }.count
      guard (1...2).contains(digits) else { continue }
      if key.dropFirst(digits).hasPrefix("年度") {
        join([number], to: position, &cells)
      } else if key.unicodeScalars.count == digits, let end = next.last, end > number, cells[end].count <= longest,
        GenericKey.of(cells[end]).hasPrefix("年度")
      {
        join([number, end], to: position, &cells)
      }
    }
    return cells
  }

  private static func join(_ parts: [Int], to position: Int, _ cells: inout [String]) {
    for part in parts {
      cells[position] += cells[part]
      cells[part] = ""
    }
  }
}
