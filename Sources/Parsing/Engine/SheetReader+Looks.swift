import Contracts

// What a cell looks like, as far as that tells its column.
extension SheetReader {
  func fit(_ line: Int, _ cell: Int, _ role: TableLayout.Role) -> RowAlignment.Fit {
    let range = piece(line, cell).range
    let bytes = document.bytes
    switch role {
    case .unknown: return .maybe
    case .value:
      if looksLikeValue(range) { return .yes }
      return range.count <= 18 && bytes[range.upperBound - 1] != 0x29 ? .maybe : .no
    case .field(let index):
      let field = compiled.profile.fields[index]
      if let template = field.cell { return template.match(bytes, range, whole: true) == nil ? .no : .yes }
      switch field.kind {
      case .code: return isCode(field.name, range) ? .yes : .no
      case .integer: return document.bytes[range].allSatisfy { Lexeme.isDigit($0) || $0 == 0x2C } ? .yes : .no
      case .list where !compiled.abbreviations.isEmpty: return beginsWithOffice(range) ? .yes : .no
      case .indicators: return looksLikeValue(range) ? .no : .maybe
      default: return .maybe
      }
    }
  }

  /// A figure, a dash, or a plan word with or without a figure.
  func looksLikeValue(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    guard range.count <= 40 else { return false }
    if Lexeme.isDigit(bytes[range.lowerBound]) { return !carriesWordsOn(range) }
    if bytes[range.lowerBound] == 0x2D, range.count < 4 { return true }
    for word in compiled.planWords where Lexeme.starts(with: word, range.lowerBound, range.upperBound, bytes) {
      var position = range.lowerBound + word.count
      while position < range.upperBound, bytes[position] == 0x20 { position += 1 }
      if position == range.upperBound || Lexeme.isDigit(bytes[position]) { return true }
    }
    return false
  }

  /// Whether what begins with a figure is a name all the same, since more words stand behind its last figure than a unit
  /// has: 1日当たり利用者数(人/日), 3歳児健診受診率(%). What stands in brackets at its end is no part of the words.
  func carriesWordsOn(_ range: Range<Int>) -> Bool {
    var text = document.bytes[range]
    if text.last == 0x29, let open = text.lastIndex(of: 0x28), !text[open...].contains(where: Lexeme.isDigit) {
      text = text[..<open]
    }
    let words = text.reversed().prefix { !Lexeme.isDigit($0) && $0 != 0x20 && $0 != 0x2F }
    return words.count >= Self.longestUnit
  }

  /// In bytes: five characters.
  private static let longestUnit = 15

  /// A cell of codes is short; most cells are narratives, and need no look.
  static let longestCodes = 40

  func isCode(_ field: String, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestCodes, let codes = compiled.codes[field] else { return false }
    return document.bytes[range].split(separator: 0x20).allSatisfy { part in codes.contains { $0.elementsEqual(part) } }
  }

  /// `子) 児童相談所`: a short form that the profile knows, or any that ends in a bracket as those do.
  func beginsWithOffice(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    if compiled.abbreviations.contains(where: { Lexeme.starts(with: $0, range.lowerBound, range.upperBound, bytes) }) {
      return true
    }
    return document.bytes[range].prefix(10).firstIndex(of: 0x29).map { $0 <= range.lowerBound + 9 } ?? false
  }
}
