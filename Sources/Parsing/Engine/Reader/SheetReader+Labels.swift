import Contracts

// Labels and their values.
extension SheetReader {
  struct LabelHit {
    var field: Int
    var part: Int
    var end: Int
  }

  /// The label that stands at the beginning of the range. Labels count inside records, and the label that begins one
  /// counts everywhere.
  func label(at range: Range<Int>, isFirst: Bool) -> LabelHit? {
    var found: LabelHit?
    let bytes = document.bytes
    _ = compiled.rules.first(at: range.lowerBound, range.upperBound, bytes) { rule, text in
      guard case .label(let field, let part) = rule else { return false }
      if record == nil, !beginsRecord(field) { return false }
      let template = compiled.profile.fields[field].labels[part]
      guard let match = template.match(text, range, whole: false),
        endsLabel(template, match.end, range, text) || runsOn(match.end, range, text)
      else { return false }
      // The longest label wins, so that one label may begin with another.
      if let before = found, before.end >= match.end { return false }
      found = LabelHit(field: field, part: part, end: match.end)
      return false
    }
    return found
  }

  /// Whether a narrative only mentions the label: of a field that has its one value the record's head doesn't tell twice
  /// (`担当課：…` within the results).
  func isMention(_ hit: LabelHit, on line: Int) -> Bool {
    if isMentionOfYears(hit, on: line) { return true }
    guard let openField, openField != hit.field, compiled.profile.fields[openField].kind == .text,
      document.bytes[hit.end - 1] == 0x3A || endsSentence(line), !beginsRecord(hit.field), let record
    else { return false }
    switch compiled.profile.fields[hit.field].kind {
    case .integer, .flag, .status, .list, .code, .money: return !record.isEmpty(hit.field)
    default: return false
    }
  }

  private static let fullStop = Array("。".utf8)

  /// Whether a sentence without a figure only begins like the label of the years (年度 当初の枠を広げます。).
  private func isMentionOfYears(_ hit: LabelHit, on line: Int) -> Bool {
    guard compiled.yearFields.contains(hit.field), openField != nil else { return false }
    let rest = document.bytes[hit.end..<document.range(of: line).upperBound]
    return endsSentence(line) && !rest.contains(where: Lexeme.isDigit)
  }

  private func endsSentence(_ line: Int) -> Bool {
    document.bytes[document.range(of: line)].suffix(Self.fullStop.count).elementsEqual(Self.fullStop)
  }

  /// Whether the label of a section's rating is printed once more over the ratings of the section that is open
  /// (評価（5段階）): the first one has been read.
  func isColumnHeading(_ hit: LabelHit, _ range: Range<Int>) -> Bool {
    let field = compiled.profile.fields[hit.field]
    guard field.kind == .rating, field.labels.count > 1, hit.part == field.labels.count - 1,
      hit.end == range.upperBound,
      let openField, compiled.profile.fields[openField].kind == .ratings
    else { return false }
    return true
  }

  func beginsRecord(_ field: Int) -> Bool {
    if case .label(let begins) = compiled.profile.begins { return begins == field }
    return false
  }

  /// A label ends with its colon or bracket (【事業名】), or where white space, a colon or the line's end follows; one with
  /// a number also where a bracket explains it (`(2) 主な経費（千円）`): no sentence begins like that.
  func endsLabel(
    _ template: Template, _ end: Int, _ range: Range<Int>, _ text: [UInt8]
  ) -> Bool {
    guard end < range.upperBound else { return true }
    if text[end - 1] == 0x3A || template.endsInBracket { return true }
    if text[end] == 0x28, let first = template.prefix.first, first == 0x28 || Lexeme.isDigit(first) { return true }
    return text[end] == 0x20 || text[end] == 0x09 || text[end] == 0x3A
  }

  /// Whether a figure follows a label without any blank, where an extractor left none: 評価（5段階）4：達成した, and between
  /// two records 事業番号2101.
  private func runsOn(_ end: Int, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
    end < range.upperBound && Lexeme.isDigit(text[end]) && (text[end - 1] == 0x29 || record == nil)
  }

  /// - Parameter whole: the first label as printed, where it begins on a line above.
  mutating func readLabels(
    _ line: Int, _ range: Range<Int>, _ first: LabelHit, from begin: Int? = nil, printed whole: String? = nil
  ) {
    headings.closeList()
    var hit = first
    var start = begin ?? document.range(of: line).lowerBound
    // The mark of a markdown heading is claimed with its label, and no part of it.
    var labelStart = range.lowerBound
    var whole = whole
    while true {
      if beginsRecord(hit.field), hit.part == 0 { beginRecord(line, at: document.place(line, cell(at: hit.end, line))) }
      var valueStart = hit.end
      if valueStart < range.upperBound, document.bytes[valueStart] == 0x3A { valueStart += 1 }
      let next = nextLabel(line, after: valueStart, range)
      let broken = next == nil ? brokenInlineLabel(line, after: valueStart) : nil
      let valueEnd = next?.start ?? broken?.start ?? range.upperBound
      let isWhole = hit.part == compiled.profile.fields[hit.field].labels.count - 1
      openField = isWhole ? hit.field : nil
      let label = whole ?? printed(line, from: labelStart, to: hit.end)
      whole = nil
      if isWhole { record?.open(hit.field, label: label) }
      let values = document.pieces(line, in: valueStart..<valueEnd)
      if isWhole {
        let own = values.dropFirst().firstIndex { beginsWithOtherLabel($0.range, below: hit.field) } ?? values.endIndex
        for piece in values[..<own] { record?.append(piece, to: hit.field) }
        let end = own < values.endIndex ? values[own].range.lowerBound : valueEnd
        claim(line, start..<end, .field(hit.field))
        if end < valueEnd { leaveUnclaimed(line, end..<valueEnd) }
      } else {
        checkFiscalYear(line)
        // An outer label has no value of its own; whatever stands behind it belongs to nothing.
        claim(line, start..<valueStart, .field(hit.field))
        if !values.isEmpty { leaveUnclaimed(line, valueStart..<valueEnd) }
      }
      if let broken { claimBeginning(of: broken, on: line) }
      guard let next else { return }
      start = next.start
      labelStart = next.start
      hit = next.hit
    }
  }

  /// The label in the document's own characters.
  func printed(_ line: Int, from start: Int, to end: Int) -> String? {
    let pieces = document.pieces(line, in: start..<end)
    guard let first = pieces.first else { return nil }
    if pieces.count == 1 { return document.text(first) }
    return pieces.map(document.text).joined(separator: " ")
  }

  /// A line of labels is short; what is longer is text, whatever it mentions.
  static let longestLabelLine = 4096

  /// The next label on the line: one with a colon, or one that has a cell of its own.
  func nextLabel(_ line: Int, after start: Int, _ range: Range<Int>) -> (start: Int, hit: LabelHit)? {
    let inline = inlineLabel(after: start, range)
    guard let cell = cellLabel(line, after: start), cell.start < inline?.start ?? .max else { return inline }
    return cell
  }

  /// The next cell of a row that holds a label and nothing else (事業番号 | 12 | 事業名 | …).
  func cellLabel(_ line: Int, after start: Int) -> (start: Int, hit: LabelHit)? {
    guard document.isRow(line) else { return nil }
    let bytes = document.bytes
    for index in document.lines[line] {
      let cell = document.cells[index]
      guard cell.range.lowerBound >= start, !cell.isBlank else { continue }
      var found: LabelHit?
      _ = compiled.rules.first(at: cell.range.lowerBound, cell.range.upperBound, bytes) { rule, text in
        guard case .label(let field, let part) = rule, part == compiled.profile.fields[field].labels.count - 1,
          let match = compiled.profile.fields[field].labels[part].match(text, cell.range, whole: true)
        else { return false }
        found = LabelHit(field: field, part: part, end: match.end)
        return true
      }
      if let found { return (cell.range.lowerBound, found) }
    }
    return nil
  }

  /// The next label with a colon on the line, behind white space.
  func inlineLabel(after start: Int, _ range: Range<Int>) -> (start: Int, hit: LabelHit)? {
    guard !compiled.inlineLabels.isEmpty, start < range.upperBound, range.count <= Self.longestLabelLine,
      document.bytes[start..<range.upperBound].contains(0x3A)
    else { return nil }
    let bytes = document.bytes
    var position = start
    while position < range.upperBound {
      if position == start || bytes[position - 1] == 0x20 || bytes[position - 1] == 0x09 {
        for (field, label) in compiled.inlineLabels {
          if let match = label.match(bytes, position..<range.upperBound, whole: false) {
            let part = compiled.profile.fields[field].labels.count - 1
            return (position, LabelHit(field: field, part: part, end: match.end))
          }
        }
      } else if compiled.withinStarts.contains(bytes[position]), let hit = labelWithin(position, range) {
        return (position, hit)
      }
      position += 1
    }
    return nil
  }

  /// A label with a colon right behind other words, where an extractor left no blank: `保育課計画掲載ページ：83事業区分：新規`.
  /// It has to be a long one whose value the record lacks.
  private func labelWithin(_ position: Int, _ range: Range<Int>) -> LabelHit? {
    for (field, label) in compiled.inlineLabels {
      guard label.prefix.count >= CompiledProfile.shortestWithin, record?.slots[field] == nil,
        Lexeme.starts(with: label.prefix, position, range.upperBound, document.bytes)
      else { continue }
      let part = compiled.profile.fields[field].labels.count - 1
      return LabelHit(field: field, part: part, end: position + label.prefix.count)
    }
    return nil
  }

  /// Whether words below a short value, or in a cell beside it, begin with a label that the form doesn't have (`所管課：…` where
  /// it has 担当課), and are no part of it. A name can have a colon within it, but none with white space behind.
  func beginsWithOtherLabel(_ range: Range<Int>, below field: Int) -> Bool {
    let definition = compiled.profile.fields[field]
    guard definition.isShort || [.list, .integer, .status, .flag].contains(definition.kind),
      !compiled.inlineLabels.isEmpty,
      let colon = document.bytes[range].prefix(Self.longestOtherLabel).firstIndex(of: 0x3A)
    else { return false }
    if definition.isShort, let next = document.bytes[range][(colon + 1)...].first, next != 0x20, next != 0x09 {
      return false
    }
    let words = document.bytes[range.lowerBound..<colon]
    return words.count >= Self.shortestOtherLabel && !words.contains { Lexeme.isDigit($0) || $0 == 0x20 || $0 == 0x28 }
  }

  /// In bytes: two characters, and ten.
  private static let shortestOtherLabel = 6
  private static let longestOtherLabel = 31

  func cell(at offset: Int, _ line: Int) -> Int {
    let cells = document.lines[line]
    return cells.firstIndex { document.cells[$0].range.upperBound >= offset }.map { $0 - cells.lowerBound } ?? 0
  }
}
