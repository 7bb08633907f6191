import Contracts

// What heads the columns of ratings: `着眼点 評価 前年度`.
extension SheetReader {
  /// Keeps the cells of a heading that stands within a list of ratings: they tell whose a second rating in a row is.
  mutating func noteRatingColumns(_ line: Int) {
    guard let openField, record != nil, compiled.profile.fields[openField].kind == .ratings, document.isRow(line) else {
      return
    }
    for (position, index) in document.lines[line].enumerated() where !document.cells[index].isBlank {
      let quote = document.quote(Piece(line: line, cell: position, range: document.cells[index].range))
      guard let cell = quote.place.cell else { continue }
      record?.ratingColumns[cell] = quote.text
    }
  }
}
