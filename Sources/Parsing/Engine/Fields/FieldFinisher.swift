import Contracts

/// Turns what was read for a record into the fields that its profile describes.
struct FieldFinisher {
  let compiled: CompiledProfile
  let document: FoldedDocument
  /// The Gregorian year that the document reports on, where it is known by now.
  let fiscalYear: Int?

  struct Result {
    /// In the profile's order.
    var fields: [SheetField]
    /// The ids of headings that they tell.
    var implied: [String: String]
    /// The fields whose years run together.
    var undivided: [Int]
    /// The names that don't read like those of the form.
    var unlike: [Quote]
  }

  func finish(_ record: RecordBuilder) -> Result {
    var unlike: [Quote] = []
    var fields: [SheetField?] = Array(repeating: nil, count: compiled.profile.fields.count)
    var implied = record.implied
    for (index, slot) in record.slots.enumerated() {
      guard let slot else { continue }
      let definition = compiled.profile.fields[index]
      if !definition.reads.isEmpty, let parts = divide(slot.pieces, definition.reads) {
        for (name, quotes) in parts {
          if let target = compiled.profile.field(named: name) {
            let label = target == index ? slot.label : nil
            let before = fields[target]?.quotes ?? []
            fields[target] = field(target, label: label, quotes: quotes)
            fields[target]?.quotes.insert(contentsOf: before, at: 0)
          } else if let first = quotes.first {
            implied[name] = HeadingID.plain(first.text)
          }
        }
      } else {
        if definition.isShort, !definition.reads.isEmpty, definition.reads.allSatisfy(\.asksForNumber),
          let first = slot.pieces.first
        {
          unlike.append(document.quote(first))
        }
        fields[index] = field(
          index, label: slot.label, quotes: slot.pieces.map(document.quote), entries: slot.entries,
          columns: record.ratingColumns)
      }
    }
    for (index, definition) in compiled.profile.fields.enumerated() {
      guard let template = definition.implies, let text = fields[index]?.quotes.first?.text else { continue }
      for (name, id) in Self.capture(text, template) where implied[name] == nil { implied[name] = HeadingID.plain(id) }
    }
    var undivided: [Int] = []
    for (index, definition) in compiled.profile.fields.enumerated() where definition.kind == .years {
      guard var field = fields[index], let years = definition.years else { continue }
      let all = fields[years].map { Self.unwrapped($0.quotes) } ?? []
      let headings = definition.untilFiscalYear ? columns(of: all, until: fiscalYear) : all
      if field.quotes.isEmpty || headings.isEmpty { continue }
      let pieces = record.slots[index]?.pieces ?? []
      if let parts = divide(field.quotes, pieces, under: headings, of: all, isResult: definition.untilFiscalYear) {
        field.entries = parts.map { heading, quotes in
          SheetEntry(name: heading, values: quotes.map { SheetValue(heading: heading.text, quote: $0) })
        }
        fields[index] = field
      } else {
        undivided.append(index)
      }
    }
    // The years of a divided field stand with its parts; a list of its own would only repeat them.
    for definition in compiled.profile.fields where definition.years != nil && undivided.isEmpty {
      if let years = definition.years { fields[years] = nil }
    }
    return Result(fields: fields.compactMap { $0 }, implied: implied, undivided: undivided, unlike: unlike)
  }

  private func field(
    _ index: Int, label: String?, quotes: [Quote], entries: [RecordBuilder.IndicatorRow] = [],
    columns: [Int: String] = [:]
  ) -> SheetField {
    let definition = compiled.profile.fields[index]
    var field = SheetField(name: definition.name, kind: definition.kind, label: label, quotes: quotes)
    switch definition.kind {
    case .list:
      field.quotes = ListItems.unwrapped(quotes).flatMap { ListItems.split($0, separators: definition.separators) }
    case .ratings:
      field.entries = RatedAspects(aspects: definition.aspects, legend: compiled.legend, columns: columns).entries(
        quotes)
    case .costs: field.entries = definition.unit.flatMap { BareAmounts.entries(quotes, label, $0) }
    case .indicators: field.entries = entries.map { indicator($0, definition.baseline) }
    case .text where definition.isShort:
      field.quotes = Self.once(quotes.map { Quote(Markup.strip($0.text), at: $0.place) })
    case .rating where quotes.count == 2 && compiled.legend.isStep(quotes.map(\.text).joined(separator: " ")):
      // A rating that a line break divides, behind its number or within its words.
      let isNumber = quotes.first.map { $0.text.allSatisfy { $0.isNumber || $0.isWhitespace } } ?? false
      let words = quotes.map { Markup.strip($0.text) }.joined(separator: isNumber ? " " : "")
      field.quotes = quotes.prefix(1).map { Quote(words, at: $0.place) }
    case .integer, .money, .rating, .code, .flag, .status:
      field.quotes = quotes.map { Quote(Markup.strip($0.text), at: $0.place) }
    default: break
    }
    return field
  }

  /// A name that an extractor printed twice, once.
  private static func once(_ quotes: [Quote]) -> [Quote] {
    let half = quotes.count / 2
    guard half > 0, quotes.count.isMultiple(of: 2) else { return quotes }
    let isTwice = zip(quotes[..<half], quotes[half...]).allSatisfy { Fold.literal($0.text) == Fold.literal($1.text) }
    return isTwice ? Array(quotes[..<half]) : quotes
  }

  private func indicator(_ row: RecordBuilder.IndicatorRow, _ baseline: Template?) -> SheetEntry {
    SheetEntry(
      name: document.quote(row.name),
      values: row.values.map { value in
        let isBaseline = value.heading.map { Self.isBaseline($0, baseline) } ?? false
        return SheetValue(
          heading: value.heading, quote: document.quote(value.piece), baseline: isBaseline ? true : nil,
          role: value.role)
      }
    )
  }

  /// Whether a column is the one of the state before the plan, however it writes that year (H30, 平成30年度).
  private static func isBaseline(_ heading: String, _ baseline: Template?) -> Bool {
    guard let baseline else { return false }
    if baseline.fits(heading) { return true }
    return YearHeading.year(heading).map { $0 == YearHeading.year(baseline.source) } ?? false
  }

  /// Divides a value by the first template that fits all of it, and gives each part its words.
  private func divide(_ pieces: [Piece], _ templates: [Template]) -> [(String, [Quote])]? {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    for piece in pieces {
      if !bytes.isEmpty { bytes.append(0x20) }
      starts.append(bytes.count)
      bytes.append(contentsOf: document.bytes[piece.range])
    }
    let whole = 0..<bytes.count
    guard let captures = captures(of: templates, bytes, whole) else { return nil }
    return partingStatus(Self.partingOffices(captures, bytes), bytes).map { capture in
      var quotes: [Quote] = []
      for (piece, start) in zip(pieces, starts) {
        let inside = capture.range.clamped(to: start..<(start + piece.range.count))
        guard !inside.isEmpty else { continue }
        let shift = piece.range.lowerBound - start
        var part = piece
        part.range = (inside.lowerBound + shift)..<(inside.upperBound + shift)
        let quote = document.quote(part)
        quotes.append(Quote(Markup.strip(quote.text), at: quote.place))
      }
      return (capture.name, quotes.filter { !$0.text.isEmpty })
    }
  }

  /// The parts of the first template that fits, and whose office reads like one; where none does, of the first that fits.
  private func captures(of templates: [Template], _ bytes: [UInt8], _ range: Range<Int>) -> [Template.Capture]? {
    var first: [Template.Capture]?
    for template in templates {
      guard let match = template.match(bytes, range, whole: true) else { continue }
      if Self.namesOffices(match.captures, bytes) { return sortingMarks(match.captures, bytes) }
      first = first ?? match.captures
    }
    return first.map { sortingMarks($0, bytes) }
  }

  /// The named parts of a text that fits the template from its beginning to its end.
  static func capture(_ text: String, _ template: Template) -> [(String, String)] {
    var bytes: [UInt8] = []
    Fold.append(text, to: &bytes)
    guard let match = template.match(bytes, 0..<bytes.count, whole: true) else { return [] }
    return match.captures.map { ($0.name, String(decoding: bytes[$0.range], as: UTF8.self)) }
  }
}

extension FieldDefinition {
  /// Names and numbers, of which only the words count; narratives stay as they stand in the document.
  var isShort: Bool { name == "title" || name == "number" }
}
