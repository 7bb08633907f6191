import Contracts

/// Words that are struck out in a text: `~~51千円~~ 61千円` of markdown, `<s>51千円</s>61千円` of a web page. Whoever struck them out
/// wants them not to be read.
enum StruckText {
  /// The lines without them, and how many there were.
  static func removed(from lines: [DocumentLine]) -> (lines: [DocumentLine], count: Int) {
    var count = 0
    var lines = lines
    for index in lines.indices {
      for cell in lines[index].cells.indices {
        let text = lines[index].cells[cell]
        // Nearly all cells have neither.
        guard text.utf8.contains(0x7E) || text.utf8.contains(0x3C) else { continue }
        for mark in marks { lines[index].cells[cell] = removed(between: mark, lines[index].cells[cell], &count) }
      }
    }
    return (lines, count)
  }

  private static let marks = [("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>")]

  private static func removed(between mark: (open: String, close: String), _ text: String, _ count: inout Int) -> String
  {
    var kept = ""
    var rest = text[...]
    while let open = rest.firstRange(of: mark.open),
      let close = rest[open.upperBound...].firstRange(of: mark.close), close.lowerBound > open.upperBound
    {
      kept += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
      count += 1
    }
    return kept + rest
  }
}
