import Contracts

extension SheetReader {
  /// Whether an imprint begins in the line. Where the record's next label is still to come, it is a line of its text.
  func beginsImprint(_ line: Int) -> Bool {
    guard record != nil || table != nil else { return false }
    let range = start(of: line)..<document.range(of: line).upperBound
    guard Imprint.mayBegin(document.bytes[range]), label(at: range, isFirst: true) == nil else { return false }
    let block = document.lines.indices[line...].prefix(Imprint.longest)
    return block.contains { ContactDetail.stands(in: document.bytes[document.range(of: $0)]) } && !goesOnBelow(line)
  }
}
