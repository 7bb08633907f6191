// Rows whose merged cells an extractor left in each of them, and rows whose number was left out.
extension SheetReader {
  /// Whether the row says number and name of the record above once more: then it goes on with that record.
  func repeatsRecord(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    guard case .column(let number) = compiled.profile.begins, let title = titleField else { return false }
    return [number, title].allSatisfy { field in
      let cell = assignments.first { columns[$0.column].role == .field(field) }?.cell
      return cell.map { isSaid(piece(line, $0), in: field) } ?? false
    }
  }

  /// Claims the cells that only say once more what the record has, and gives back the others.
  mutating func withoutRepeats(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> [RowAlignment.Assignment] {
    assignments.filter { assignment in
      let piece = piece(line, assignment.cell)
      guard case .field(let field) = columns[assignment.column].role, isSaid(piece, in: field) else { return true }
      claim(piece, .field(field))
      return false
    }
  }

  /// Whether the row has a name as the form's names are in full, while the record above has one already: a project whose
  /// number is missing is no part of the one above it.
  func namesRecord(
    _ line: Int, _ assignments: [RowAlignment.Assignment], _ columns: [TableLayout.Column]
  ) -> Bool {
    guard case .column = compiled.profile.begins, let title = titleField, let above = record?.slots[title],
      let cell = assignments.first(where: { columns[$0.column].role == .field(title) && $0.shift == 0 })?.cell
    else { return false }
    let name = piece(line, cell)
    // A name that wraps into the row below is in full only with what stands there.
    var joined: [UInt8] = []
    for piece in above.pieces { joined += document.bytes[piece.range] + [0x20] }
    return !isSaid(name, in: title) && isFullName(document.bytes, name.range, title)
      && isFullName(joined, 0..<max(0, joined.count - 1), title)
  }

  /// Whether the words read as a name with its offices.
  func isFullName(_ text: [UInt8], _ range: Range<Int>, _ title: Int) -> Bool {
    compiled.profile.fields[title].reads.contains { reading in
      reading.names.contains("departments") && reading.match(text, range, whole: true) != nil
    }
  }

  var titleField: Int? {
    compiled.profile.fields.firstIndex { $0.name == "title" && !$0.columns.isEmpty }
  }

  func isSaid(_ piece: Piece, in field: Int) -> Bool {
    let words = document.bytes[piece.range]
    return record?.slots[field]?.pieces.contains { document.bytes[$0.range] == words } ?? false
  }
}
