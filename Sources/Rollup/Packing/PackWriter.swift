import Contracts

/// Writes values one behind the other, each text once: a document's measures share most of theirs.
struct PackWriter {
  private(set) var bytes: [UInt8] = []
  /// Where each text stands in `bytes`, in the order in which they came.
  private var texts: [(start: Int, count: Int)] = []
  /// Numbers of texts, one behind the other in a table of a power of two that is at most half full; -1 for none.
  private var slots = [Int32](repeating: -1, count: 256)

  mutating func write(_ byte: UInt8) { bytes.append(byte) }

  /// Seven bits a byte, the lowest first; small numbers of either sign in one.
  mutating func write(_ value: Int) {
    var rest = UInt(bitPattern: value << 1 ^ value >> (Int.bitWidth - 1))
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ value: UInt64) {
    withUnsafeBytes(of: value) { bytes.append(contentsOf: $0) }
  }

  /// The number of a text that has come before, or 0, its length and the text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write(UnsafeRawBufferPointer($0)) }
  }

  private mutating func write(_ text: UnsafeRawBufferPointer) {
    var slot = slot(of: text)
    if slots[slot] >= 0 { return write(Int(slots[slot]) + 1) }
    write(0)
    write(text.count)
    if texts.count * 2 >= slots.count {
      grow()
      slot = self.slot(of: text)
    }
    slots[slot] = Int32(texts.count)
    texts.append((bytes.count, text.count))
    bytes.append(contentsOf: text)
  }

  /// Where the text's number stands, or is to stand.
  private func slot(of text: UnsafeRawBufferPointer) -> Int {
    bytes.withUnsafeBytes { bytes in
      var slot = Self.hash(text) & (slots.count - 1)
      while slots[slot] >= 0 {
        let (start, count) = texts[Int(slots[slot])]
        if count == text.count, UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]).elementsEqual(text) {
          return slot
        }
        slot = (slot + 1) & (slots.count - 1)
      }
      return slot
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    bytes.withUnsafeBytes { bytes in
      for (number, text) in texts.enumerated() {
        var slot =
          Self.hash(UnsafeRawBufferPointer(rebasing: bytes[text.start..<text.start + text.count]))
          & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(number)
      }
    }
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> Int { Int(truncatingIfNeeded: ByteString.hash(text)) }
}
