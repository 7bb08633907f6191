import Contracts

/// A record while its lines are being read.
struct RecordBuilder {
  /// What has been read for one field.
  struct Slot {
    var label: String?
    var pieces: [Piece] = []
    /// For indicators: one row each.
    var entries: [IndicatorRow] = []
  }

  struct IndicatorRow {
    var name: Piece
    /// The column heading, nil where it can't be told, and the cell.
    /// The role is that of a row of plans or of results; nil where a cell holds both.
    var values: [(heading: String?, piece: Piece, role: ValueRole?)]
    /// What the row says that it holds.
    var part: ValueRole?
  }

  var place: Place
  /// The position in the document of the line that it begins on.
  let line: Int
  /// By the field's index in the profile.
  private(set) var slots: [Slot?]
  /// Ids of headings that the record itself tells, by level name.
  var implied: [String: String] = [:]
  /// What heads the columns of its ratings, by the cell.
  var ratingColumns: [Int: String] = [:]
  /// Set where the record's headings were lost with a blank page.
  var lostHeadings = false

  init(place: Place, line: Int, fields: Int) {
    self.place = place
    self.line = line
    slots = Array(repeating: nil, count: fields)
  }

  mutating func open(_ field: Int, label: String?) {
    if slots[field] == nil { slots[field] = Slot() }
    if let label, slots[field]?.label == nil { slots[field]?.label = label }
  }

  mutating func append(_ piece: Piece, to field: Int) {
    if slots[field] == nil { slots[field] = Slot() }
    slots[field]?.pieces.append(piece)
  }

  mutating func append(_ row: IndicatorRow, to field: Int) {
    if slots[field] == nil { slots[field] = Slot() }
    slots[field]?.entries.append(row)
  }

  mutating func replaceLast(_ row: IndicatorRow, in field: Int) {
    _ = slots[field]?.entries.popLast()
    append(row, to: field)
  }

  func isEmpty(_ field: Int) -> Bool {
    guard let slot = slots[field] else { return true }
    return slot.pieces.isEmpty && slot.entries.isEmpty
  }

  /// Puts the row's own cell in place of what a merged cell above gave.
  mutating func replace(_ piece: Piece, in field: Int) {
    slots[field]?.pieces = []
    append(piece, to: field)
  }
}
