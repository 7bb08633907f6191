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
      case .integer:
        if field.name == "number",
          isNumbering(range) || holdsMarkedNumber(line, cell, of: index)
            || standsForNumber(line, cell, of: index)
        {
          return .yes
        }
        return document.bytes[range].allSatisfy { Lexeme.isDigit($0) || $0 == 0x2C } ? .yes : .no
      case .list where !compiled.abbreviations.isEmpty:
        return beginsWithOffice(range) ? .yes : namesOffices(range) ? .maybe : .no
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
    if bytes[range.lowerBound] == 0x2D {
      if range.count < 4 { return true }
      // A dash for no plan, with the result behind it; or less than nought.
      let figure = Lexeme.spaces(range.lowerBound + 1, range.upperBound, bytes)
      return figure < range.upperBound && Lexeme.isDigit(bytes[figure]) && !carriesWordsOn(range)
    }
    for word in compiled.planWords where Lexeme.starts(with: word, range.lowerBound, range.upperBound, bytes) {
      var position = range.lowerBound + word.count
      while position < range.upperBound, bytes[position] == 0x20 { position += 1 }
      if position == range.upperBound || Lexeme.isDigit(bytes[position]) { return true }
      // A provisional figure, or one of another scope: 漸増 (2,901).
      if bytes[position] == 0x28, position + 1 < range.upperBound, Lexeme.isDigit(bytes[position + 1]) { return true }
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

  /// A project's number that says where it stands as well: 1-2, 5-1-(1)-①, ③.
  func isNumbering(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    if Self.isCircled(bytes[range]) { return true }
    guard range.count <= Self.longestNumber, Lexeme.isDigit(bytes[range.lowerBound]), bytes[range].contains(0x2D) else {
      return false
    }
    var position = range.lowerBound
    while position < range.upperBound {
      if Lexeme.isDigit(bytes[position]) || [0x2D, 0x28, 0x29].contains(bytes[position]) {
        position += 1
      } else if Lexeme.circled(position, range.upperBound, bytes) != nil {
        position += 3
      } else {
        return false
      }
    }
    return true
  }

  /// Whether a cell right under the heading of numbers holds one with something beside it: 1※, 新2, 4(新規).
  private func holdsMarkedNumber(_ line: Int, _ cell: Int, of field: Int) -> Bool {
    let range = piece(line, cell).range
    return cell == table?.layout.position(of: field) && range.count <= Self.longestNumber
      && document.bytes[range].contains(where: Lexeme.isDigit)
  }

  /// Whether a short word stands in a number's place, right under the heading and before a name in full: 新, 追加.
  private func standsForNumber(_ line: Int, _ cell: Int, of field: Int) -> Bool {
    guard let layout = table?.layout, cell == layout.position(of: field), let title = titleField,
      let name = layout.position(of: title), name < document.lines[line].count,
      piece(line, cell).range.count <= Self.longestNumber
    else { return false }
    let range = piece(line, name).range
    return !range.isEmpty && isFullName(document.bytes, range, title)
  }

  private static func isCircled(_ bytes: ArraySlice<UInt8>) -> Bool {
    let bytes = Array(bytes)
    return bytes.count == 3 && Lexeme.circled(0, 3, bytes) != nil
  }

  /// In bytes.
  private static let longestNumber = 24

  /// A cell of codes is short; most cells are narratives, and need no look.
  static let longestCodes = 40

  /// One code or several, also as a range, as one that became another, or with a list's marks (II→I, ① III ② II).
  func isCode(_ field: String, _ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestCodes, let codes = compiled.codes[field] else { return false }
    // What stands in brackets behind a code explains it.
    let words = document.bytes[range].last == 0x29 ? document.bytes[range].prefix { $0 != 0x28 } : document.bytes[range]
    let text = String(decoding: words, as: UTF8.self)
    let parts = text.unicodeScalars.split { Self.betweenCodes.contains($0) }.map { Array(String($0).utf8) }
    let letters = parts.filter { !Self.isCircled($0[...]) }
    return !letters.isEmpty && letters.allSatisfy { part in codes.contains { $0.elementsEqual(part) } }
  }

  /// What may stand between two codes, in folded text.
  private static let betweenCodes: Set<Unicode.Scalar> = [" ", "、", ",", "・", "/", "-", "~", "〜", "→", "⇒"]

  /// Offices without the form's short forms (関係部局, 全庁, 児童相談所).
  func namesOffices(_ range: Range<Int>) -> Bool {
    guard range.count <= Self.longestOffices else { return false }
    return document.bytes[range].split(separator: 0x20).allSatisfy { part in
      Self.officeWords.contains { part.count > $0.count && part.suffix($0.count).elementsEqual($0) }
    }
  }

  /// In bytes.
  private static let longestOffices = 120
  private static let officeWords = ["課", "部", "室", "局", "係", "所", "庁", "区", "委員会", "センター"].map { Array($0.utf8) }

  /// `子) 児童相談所`: a short form that the profile knows, or any that ends in a bracket as those do.
  func beginsWithOffice(_ range: Range<Int>) -> Bool {
    let bytes = document.bytes
    if compiled.abbreviations.contains(where: { Lexeme.starts(with: $0, range.lowerBound, range.upperBound, bytes) }) {
      return true
    }
    return document.bytes[range].prefix(10).firstIndex(of: 0x29).map { $0 <= range.lowerBound + 9 } ?? false
  }
}
