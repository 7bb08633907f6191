import Contracts

extension SheetReader {
  /// Whether an imprint begins in the line. Where the record's next label is still to come, it is a line of its text.
  /// - Parameter range: the line's text.
  func beginsImprint(_ line: Int, _ range: Range<Int>) -> Bool {
    guard Imprint.mayBegin(document.bytes, range), record != nil || table != nil, label(at: range, isFirst: true) == nil
    else { return false }
    let block = document.lines.indices[line...].prefix(Imprint.longest)
    return block.contains { ContactDetail.stands(in: document.bytes[document.range(of: $0)]) } && !goesOnBelow(line)
  }
}
