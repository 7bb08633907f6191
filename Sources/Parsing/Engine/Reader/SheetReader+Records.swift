import Contracts

// Beginning and closing records.
extension SheetReader {
  mutating func beginRecord(_ line: Int, at place: Place) {
    closeRecord()
    record = RecordBuilder(place: place, line: line, fields: compiled.profile.fields.count)
    record?.lostHeadings = headings.isLost
  }

  mutating func closeRecord() {
    settleDisplaced(next: nil)
    isInUnknownSection = false
    isInRepeatedHead = false
    guard let finished = record else { return }
    record = nil
    openField = nil
    if isHeadingRow(finished) {
      unclaim(from: finished.line)
      return
    }
    lastRecord = finished
    let finisher = FieldFinisher(
      compiled: compiled, document: document, fiscalYear: fiscalYear.flatMap { YearHeading.year($0.text) })
    let result = finisher.finish(finished)
    let (above, missing) = headings.headings(implied: result.implied)
    for heading in missing {
      findings.headingMissing(heading.level, heading.id, impliedBy: nil, at: finished.place)
    }
    if finished.lostHeadings, above.isEmpty, !compiled.profile.headings.isEmpty {
      findings.headingLost(at: finished.place)
    }
    for name in result.unlike { findings.nameUnlike(name) }
    if compiled.profile.field(named: "title") != nil,
      !result.fields.contains(where: { $0.name == "title" && $0.quotes.contains { !$0.text.isEmpty } })
    {
      findings.nameMissing(at: finished.place)
    }
    for field in result.undivided {
      let name = compiled.profile.fields[field].labels.last?.source ?? compiled.profile.fields[field].name
      let place = finished.slots[field]?.pieces.first.map { document.place($0.line, $0.cell) } ?? finished.place
      findings.yearsRunTogether(name, at: place)
    }
    records.append(SheetRecord(place: finished.place, headings: above, fields: result.fields))
  }

  /// Whether what the label seemed to begin is the heading of a list (事業番号 | 事業名 | 担当課 | 評価): a row with no number
  /// where the form has one, and no other field below it.
  private func isHeadingRow(_ finished: RecordBuilder) -> Bool {
    guard case .label(let begins) = compiled.profile.begins, document.isRow(finished.line),
      let pieces = finished.slots[begins]?.pieces, let first = pieces.first,
      finished.slots.indices.allSatisfy({ $0 == begins || finished.slots[$0] == nil }),
      let template = compiled.profile.fields[begins].reads.first, template.asksForNumber,
      pieces.count(where: { $0.line == finished.line }) >= Self.fewestHeadings
    else { return false }
    // A dash stands for a number that the project doesn't have.
    let byte = document.bytes[first.range.lowerBound]
    return !template.mayBegin(with: byte) && byte != 0x2D
  }

  private static let fewestHeadings = 2

  /// Leaves what was claimed from a line on to nobody.
  private mutating func unclaim(from line: Int) {
    for index in claims.indices.reversed() {
      guard claims[index].line >= line else { break }
      claims[index].kind = .unclaimed
    }
    let given = claims.reversed().prefix { $0.line >= line }.reversed()
    for claim in given {
      let utf8 = document.text(claim.line, claim.cell).utf8
      let start = utf8.index(utf8.startIndex, offsetBy: claim.start)
      let end = utf8.index(utf8.startIndex, offsetBy: claim.end)
      let words = String(decoding: utf8[start..<end], as: UTF8.self).trimmingSpaces()
      if !words.isEmpty { unclaimed.append(Quote(words, at: document.place(claim.line, claim.cell))) }
    }
  }
}
