import Contracts

// Sections that the form has not had so far, behind its last one.
extension SheetReader {
  /// Leaves a line of such a section unclaimed.
  mutating func takesUnknownSection(_ line: Int, _ range: Range<Int>) -> Bool {
    guard isInUnknownSection || beginsUnknownSection(line, range) else { return false }
    isInUnknownSection = true
    openField = nil
    leaveUnclaimed(line, document.range(of: line))
    return true
  }

  /// Whether a line set apart goes on with the numbers of the form's sections (`5 会議の意見` behind `4 今後の課題`). What
  /// stands below it is no part of the section above, and none of its words are the record's.
  private func beginsUnknownSection(_ line: Int, _ range: Range<Int>) -> Bool {
    guard let last = compiled.lastSection, let openField, last.fields.contains(openField), !document.isRow(line),
      !hasLineAbove(line), (1...Self.longestSection).contains(range.count)
    else { return false }
    let bytes = document.bytes
    guard Self.number(bytes[range]) == last.number + 1, !bytes[range].suffix(Self.stop.count).elementsEqual(Self.stop)
    else { return false }
    // In a list the numbers before it stand there too.
    return record?.slots[openField]?.pieces.contains { Self.number(bytes[$0.range]) == last.number } != true
  }

  /// The number that words begin with, where white space or a dot parts it from them.
  private static func number(_ words: ArraySlice<UInt8>) -> Int? {
    let digits = words.prefix(while: Lexeme.isDigit)
    guard !digits.isEmpty, let next = words.dropFirst(digits.count).first, [0x20, 0x09, 0x2E].contains(next) else {
      return nil
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// In bytes: thirty characters.
  private static let longestSection = 90
  private static let stop = Array("。".utf8)
}
