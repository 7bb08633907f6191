import Contracts

/// Figures in the narrative that name an indicator of the same measure and differ from its table.
///
/// `来館者数(人) 88,791人` names the indicator in full: another figure is wrong, unless it is that of an earlier year.
/// `日帰り利用者延べ数: 534人` names a part of 産後ケア事業延べ利用者数 in other words: a part that is larger than the whole
/// is a doubt.
struct NarrativeFigures {
  static func check(_ measure: Measure, into findings: inout FindingList) {
    let tables = measure.indicators.compactMap(Table.init)
    guard !tables.isEmpty else { return }
    for (index, text) in measure.texts.enumerated() {
      guard !Narratives.context.contains(text.name) else { continue }
      let folded = Fold.bytes(text.text, spaces: .single)
      for mention in mentions(in: folded, units: Set(tables.map(\.unit))) {
        judge(mention, tables, folded) { severity, table in
          report(
            severity, table, mention, measure, place: measure.source.fields[ValuePath.texts(index)], into: &findings)
        }
      }
    }
  }

  // MARK: What the table says

  private struct Table {
    /// Folded, without the unit.
    var name: [UInt8]
    var characters: [Character]
    /// Folded, without 数: `77機関` counts 機関数.
    var unit: [UInt8]
    var latest: Double
    var others: Set<Double>
    var indicator: Indicator

    init?(_ indicator: Indicator) {
      let dated = indicator.series.filter { $0.actual != nil && $0.fiscalYear != nil }
      guard let unit = indicator.unit,
        let latest = dated.max(by: { ($0.fiscalYear ?? 0) < ($1.fiscalYear ?? 0) })?.actual
      else { return nil }
      name = Fold.bytes(indicator.name)
      characters = Array(String(decoding: name, as: UTF8.self))
      self.unit = NarrativeFigures.unit(Fold.bytes(unit))
      self.latest = latest
      others = Set(indicator.series.compactMap(\.actual))
      self.indicator = indicator
      if name.isEmpty || self.unit.isEmpty { return nil }
    }
  }

  private static let count = Array("数".utf8)

  private static func unit(_ folded: [UInt8]) -> [UInt8] {
    folded.count > count.count && folded.suffix(count.count).elementsEqual(count)
      ? Array(folded.dropLast(count.count)) : folded
  }

  // MARK: What the narrative says

  private struct Mention {
    var number: Double
    var unit: [UInt8]
    /// Where the name before the number ends.
    var nameEnd: Int
  }

  /// Every `NUMBER unit` of the narrative whose unit an indicator has.
  private static func mentions(in text: [UInt8], units: Set<[UInt8]>) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]) else {
        index += 1
        continue
      }
      let start = index
      while index < text.count, isDigit(text[index]) || text[index] == 0x2C || text[index] == 0x2E { index += 1 }
      var end = index
      while end > start, !isDigit(text[end - 1]) { end -= 1 }
      var unitStart = index
      if unitStart < text.count, text[unitStart] == 0x20 { unitStart += 1 }
      guard let unit = units.first(where: { text[unitStart...].starts(with: $0) }),
        let number = Numerals.double(String(decoding: text[start..<end], as: UTF8.self))
      else { continue }
      mentions.append(Mention(number: number, unit: unit, nameEnd: nameEnd(in: text, before: start)))
    }
    return mentions
  }

  /// Steps back over `: `, spaces and the unit's brackets.
  private static func nameEnd(in text: [UInt8], before start: Int) -> Int {
    var end = start
    func skip() { while end > 0, text[end - 1] == 0x20 || text[end - 1] == 0x3A { end -= 1 } }
    skip()
    if end > 0, text[end - 1] == 0x29, let open = text[..<(end - 1)].lastIndex(of: 0x28), end - open <= 24 {
      end = open
      skip()
    }
    return end
  }

  // MARK: The judgement

  private static func judge(
    _ mention: Mention, _ tables: [Table], _ text: [UInt8], report: (Finding.Severity, Table) -> Void
  ) {
    if let table = tables.first(where: { isNamed($0.name, in: text, endingAt: mention.nameEnd) }) {
      if table.unit == mention.unit, !table.others.contains(mention.number) { report(.wrong, table) }
      return
    }
    let name = words(in: text, endingAt: mention.nameEnd)
    for table in tables where table.unit == mention.unit && mention.number > table.latest {
      guard !table.others.contains(mention.number), sharesTail(name, table.characters), !isWider(name, table.characters)
      else { continue }
      report(.doubt, table)
      return
    }
  }

  /// Whether the name, and not only the end of a longer one, stands before `end`. Spaces in the text don't count.
  private static func isNamed(_ name: [UInt8], in text: [UInt8], endingAt end: Int) -> Bool {
    var left = name.count
    var index = end
    while left > 0 {
      guard index > 0 else { return false }
      index -= 1
      if text[index] == 0x20 { continue }
      guard text[index] == name[left - 1] else { return false }
      left -= 1
    }
    return index == 0 || isBoundary(in: text, before: index)
  }

  /// The run of characters before `end`, up to a boundary and at most thirty.
  private static func words(in text: [UInt8], endingAt end: Int) -> [Character] {
    var start = end
    while start > 0, end - start < 90, !isBoundary(in: text, before: start) { start -= 1 }
    while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
    return Array(String(decoding: text[start..<end], as: UTF8.self))
  }

  /// Three bytes each, packed.
  private static let marks: [UInt32] = "。、・「」『』【】〈〉●○■※".unicodeScalars.map { mark in
    String(mark).utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func isBoundary(in text: [UInt8], before index: Int) -> Bool {
    let byte = text[index - 1]
    if byte < 0x80 {
      let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
      return !isLetter
    }
    guard index >= 3, text[index - 3] == 0xE3 || text[index - 3] == 0xE2 else { return false }
    return marks.contains(UInt32(text[index - 3]) << 16 | UInt32(text[index - 2]) << 8 | UInt32(byte))
  }

  /// Whether the last four to eight characters are the same ones, in whatever order: 利用者延べ数, 延べ利用者数.
  private static func sharesTail(_ name: [Character], _ indicator: [Character]) -> Bool {
    let longest = min(8, name.count, indicator.count)
    guard longest >= 4 else { return false }
    return (4...longest).contains { name.suffix($0).sorted() == indicator.suffix($0).sorted() }
  }

  /// A total, or visits where the table counts visitors, is rightly larger.
  private static func isWider(_ name: [Character], _ indicator: [Character]) -> Bool {
    ReadingWords.bundled.narratives.wider.contains { name.contains($0) && !indicator.contains($0) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func report(
    _ severity: Finding.Severity, _ table: Table, _ mention: Mention, _ measure: Measure, place: Place?,
    into findings: inout FindingList
  ) {
    let name = table.indicator.name
    let unit = table.indicator.unit ?? ""
    let inText = Wording.grouped(mention.number)
    let inTable = Wording.grouped(table.latest)
    let (ja, en) =
      severity == .wrong
      ? (
        "本文では「\(name)」が\(inText)(\(unit))ですが、表では\(inTable)(\(unit))です。",
        "The narrative gives \(inText) for \"\(name)\"; the table has \(inTable)."
      )
      : (
        "本文の内訳\(inText)(\(unit))が、表の「\(name)」\(inTable)(\(unit))を上回っています。",
        "The narrative gives \(inText) for what looks like a part of \"\(name)\"; the table has \(inTable) for the whole."
      )
    findings.add(.narrativeContradictsTable, severity, ja: ja, en: en, place: place, measures: [measure.id])
  }
}
