import Contracts

// Legends that give the form's words to other signs than the profile does.
extension SheetReader {
  /// Takes a line that holds nothing but signs with the form's words. One alone may be a rating whose number and words
  /// disagree, unless it stands below more of the legend, below its heading, or before all records.
  mutating func takeOtherLegend(_ line: Int, _ range: Range<Int>, below: LineAbove?) -> Bool {
    guard let pairs = compiled.legendWords.pairs(document.bytes, range) else { return false }
    guard pairs.count > 1 || record == nil || below == .legend || below == .boilerplate && !awaitsRating else {
      return false
    }
    printedLegend.note(pairs, at: document.place(line, 0))
    return true
  }

  private var awaitsRating: Bool {
    guard let openField, let record else { return false }
    return compiled.profile.fields[openField].kind == .rating && record.isEmpty(openField)
  }

  /// Notes what a line that is the profile's own legend, or a tally, says of its signs.
  mutating func noteLegend(_ line: Int, _ range: Range<Int>, counted: Bool = false) {
    guard let pairs = compiled.legendWords.pairs(document.bytes, range, counted: counted) else { return }
    printedLegend.note(pairs, at: document.place(line, 0))
  }
}
