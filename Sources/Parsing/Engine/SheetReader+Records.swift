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
    guard let finished = record else { return }
    record = nil
    lastRecord = finished
    openField = nil
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
    for field in result.undivided {
      let name = compiled.profile.fields[field].labels.last?.source ?? compiled.profile.fields[field].name
      let place = finished.slots[field]?.pieces.first.map { document.place($0.line, $0.cell) } ?? finished.place
      findings.yearsRunTogether(name, at: place)
    }
    records.append(SheetRecord(place: finished.place, headings: above, fields: result.fields))
  }
}
