import Contracts

/// The lines of a text that a cell holds.
enum Lines {
  /// Most cells hold one line; splitting by characters would cost more than all that is read from it.
  static func of(_ text: String) -> [String] {
    guard ByteScan.contains(0x0A, or: 0x0D, in: text) else { return [text] }
    return text.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { String(decoding: $0, as: UTF8.self) }
  }
}
