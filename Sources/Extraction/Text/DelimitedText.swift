/// Text whose cells stand between commas, semicolons or tabs, in quotes where they hold such a character or a line
/// break (RFC 4180).
public struct DelimitedText: Sendable {
  public struct Record: Hashable, Sendable {
    /// The line in the file where it begins, counted from 1.
    public var line: Int
    public var cells: [String]
    /// How many of the cells stood in quotes.
    var quoted: Int
  }

  public let delimiter: UInt8

  public init(delimiter: UInt8) { self.delimiter = delimiter }

  /// The records, blank ones included.
  ///
  /// - Parameters:
  ///   - text: in UTF-8.
  ///   - limit: the most cells that are read, nil for a text with more.
  public func records(of text: some Collection<UInt8>, atMost limit: Int) -> [Record]? {
    var reader = Reader(delimiter: delimiter, limit: limit)
    for byte in text {
      reader.take(byte)
      if reader.isOver { return nil }
    }
    return reader.finished()
  }

  /// The delimiter that a text has, or nil for one that isn't delimited.
  ///
  /// It has to stand in most records as often as in all others, or keep apart cells in quotes; or there is one column with
  /// blank cells, or cells with a comma, in quotes. A comma between two
  /// digits may belong to a number, and counts for nothing here. Text with plain tabs needs no reading of its own.
  public static func delimiter(of text: UnsafeBufferPointer<UInt8>) -> UInt8? {
    let head = UnsafeBufferPointer(rebasing: text.prefix(65_536))
    let whole = head.count == text.count
    for delimiter in [UInt8](",;\t".utf8) where mayBeDelimited(head, by: delimiter) {
      guard var records = DelimitedText(delimiter: delimiter).records(of: head, atMost: .max) else { continue }
      if !whole, records.count > 1 { records.removeLast() }
      if isDelimited(
        records.filter { $0.cells.contains { !$0.isBlank } }, by: delimiter,
        hasQuotedBlank: records.contains { $0.cells == [""] && $0.quoted > 0 })
      {
        return delimiter
      }
    }
    return nil
  }

  /// A glance at the beginning, since nearly all text is not delimited: whether every fourth line has the delimiter
  /// anywhere but between two digits, or one stands in quotes as a whole; or for tabs whether there are quotes at all.
  private static func mayBeDelimited(_ head: UnsafeBufferPointer<UInt8>, by delimiter: UInt8) -> Bool {
    guard delimiter != 0x09 else { return head.contains(0x22) && head.contains(0x09) }
    let glance = UnsafeBufferPointer(rebasing: head.prefix(4096))
    var (lines, found, start) = (0, 0, 0)
    while start < glance.count {
      var (end, separates) = (start, false)
      // By index and in one pass: slices of slices took a third of the time of reading a plain text.
      while end < glance.count, glance[end] != 0x0A, glance[end] != 0x0D {
        if glance[end] == delimiter { separates = separates || !isInNumber(end, glance, from: start) }
        end += 1
      }
      if end > start { lines += 1 }
      if separates { found += 1 }
      if end > start + 1, glance[start] == 0x22, glance[end - 1] == 0x22 { return true }
      start = end + 1
    }
    return found > 0 && found * 4 >= lines
  }

  /// Whether the byte stands between two digits of one line, which begins at `start`.
  private static func isInNumber(_ index: Int, _ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    index > start && text[index - 1].isDigit && index + 1 < text.count && text[index + 1].isDigit
  }

  private static func isDelimited(
    _ records: [Record], by delimiter: UInt8, hasQuotedBlank: Bool
  ) -> Bool {
    // One column, whose blank cells some programs put in quotes, and all of them what holds a comma.
    if records.allSatisfy({ $0.cells.count == 1 }) {
      // A quote that never ends runs over lines.
      let holdsComma =
        records.count > 1 && !records.contains { $0.quoted > 0 && $0.cells[0].contains("\n") }
        && records.contains { $0.quoted > 0 && $0.cells[0].contains(",") }
      return delimiter == 0x2C && (hasQuotedBlank || holdsComma)
    }
    let counts = records.map { delimiter == 0x2C ? $0.cellsBesideNumbers : $0.cells.count }
    let several = counts.filter { $0 > 1 }
    guard several.count > 1 || records.count == 1 && several.count == 1 && records[0].quoted > 0 else { return false }
    let quoted = records.filter { $0.quoted > 0 && $0.cells.count > 1 }.count
    if delimiter == 0x09 { return quoted > 0 && records.contains { $0.cells.contains { $0.contains("\n") } } }
    if quoted > 1, several.count * 4 >= records.count { return true }
    // Whole numbers side by side (25,12,7) look like one number, but not the same number of times in every line; nor does
    // a line of words end in two commas or more (１ 放課後児童クラブ,,) but for the cells that it lacks.
    if delimiter == 0x2C, records.count > 2, let width = records.first?.cells.count, width > 2,
      records.allSatisfy({ $0.cells.count == width }),
      width > 3 && records.contains(where: \.hasUngroupedNumbers)
        || records.contains(where: { !$0.cells[0].isBlank && $0.cells.dropFirst().allSatisfy(\.isBlank) })
    {
      return true
    }
    // A title or a note has a line without any comma; the lines of the list itself have the same number.
    let list = records.filter { $0.cells.count > 1 }
    if delimiter == 0x2C, list.count > 2, list.count * 2 > records.count, let width = list.first?.cells.count,
      width > 3,
      list.allSatisfy({ $0.cells.count == width }), list.contains(where: { $0.cellsBesideNumbers == width })
    {
      return true
    }
    let usual = Dictionary(grouping: several) { $0 }.values.map(\.count).max() ?? 0
    return usual * 5 >= records.count * 4
  }

  private struct Reader {
    let delimiter: UInt8
    let limit: Int
    var records: [Record] = []
    var cells: [String] = []
    var cell: [UInt8] = []
    var line = 1
    var first = 1
    var quoted = 0
    var cellCount = 0
    var state = State.start
    var isOver: Bool { cellCount > limit }

    enum State {
      case start, plain, quoted, quoteInQuoted, carriageReturn
    }

    mutating func take(_ byte: UInt8) {
      if state == .carriageReturn {
        state = .start
        if byte == 0x0A { return }
      }
      switch (state, byte) {
      case (.quoted, 0x22): state = .quoteInQuoted
      case (.quoted, _):
        if byte == 0x0A { line += 1 }
        if byte != 0x0D { cell.append(byte) }
      case (.quoteInQuoted, 0x22):
        cell.append(byte)
        state = .quoted
      case (.start, 0x22):
        quoted += 1
        state = .quoted
      case (_, delimiter): endCell()
      case (_, 0x0A): endRecord()
      case (_, 0x0D):
        endRecord()
        state = .carriageReturn
      default:
        cell.append(byte)
        state = .plain
      }
    }

    mutating func endCell() {
      cells.append(String(decoding: cell, as: UTF8.self))
      cell.removeAll(keepingCapacity: true)
      cellCount += 1
      state = .start
    }

    mutating func endRecord() {
      endCell()
      records.append(Record(line: first, cells: cells, quoted: quoted))
      cells = []
      quoted = 0
      line += 1
      first = line
    }

    mutating func finished() -> [Record] {
      if !cells.isEmpty || !cell.isEmpty || state == .quoteInQuoted { endRecord() }
      return records
    }
  }
}

extension DelimitedText.Record {
  /// How many cells there are, if commas between two digits separate nothing.
  fileprivate var cellsBesideNumbers: Int {
    guard quoted == 0 else { return cells.count }
    return 1
      + zip(cells, cells.dropFirst()).filter { !($0.utf8.last?.isDigit == true && $1.utf8.first?.isDigit == true) }
      .count
  }
}

extension DelimitedText.Record {
  /// Whether a comma stands between two digits where none groups thousands: not before three digits and no more.
  fileprivate var hasUngroupedNumbers: Bool {
    zip(cells, cells.dropFirst()).contains { left, right in
      left.utf8.last?.isDigit == true && right.utf8.first?.isDigit == true
        && right.utf8.prefix { $0.isDigit }.count != 3
    }
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
}
