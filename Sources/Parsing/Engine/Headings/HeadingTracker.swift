import Contracts

/// The headings that are in force at a place of the document.
struct HeadingTracker {
  struct Entry: Hashable {
    var id: String
    var title: String?
    var place: Place?
  }

  /// An item of a list, and the ids of the headings above it.
  struct Announced {
    var above: [String]
    var level: Int
    var entry: Entry
  }

  private let levels: [HeadingLevel]
  /// By level: the heading in force; nothing for lists.
  private(set) var current: [Entry?]
  /// By level: the items of the list, in order.
  private(set) var items: [[Entry]]
  /// Every item that a list below a heading has announced.
  private(set) var announced: [Announced] = []
  /// The level whose list may go on with the next line.
  private(set) var openList: Int?
  /// The page, with whatever headings it had, is blank.
  private(set) var isLost = false
  private(set) var sawHeading = false

  init(_ levels: [HeadingLevel]) {
    self.levels = levels
    current = Array(repeating: nil, count: levels.count)
    items = Array(repeating: [], count: levels.count)
  }

  /// Enters a heading. Returns the wording that it had before, where that differs.
  mutating func enter(_ level: Int, _ entry: Entry, sameWords: (String, String) -> Bool) -> Entry? {
    sawHeading = true
    var differing: Entry?
    if levels[level].isList {
      if let index = items[level].firstIndex(where: { $0.id == entry.id }) {
        if !words(items[level][index], entry, sameWords) { differing = items[level][index] }
      } else {
        items[level].append(entry)
        let above = current[..<level].compactMap { $0?.id }
        if above.count == level { announced.append(Announced(above: above, level: level, entry: entry)) }
      }
      openList = level
      return differing
    }
    if let before = current[level], before.id == entry.id {
      if !words(before, entry, sameWords) { differing = before }
    } else {
      current[level] = entry
      for lower in (level + 1)..<max(levels.count, level + 1) {
        current[lower] = nil
        items[lower] = []
      }
    }
    isLost = false
    let next = level + 1
    openList = next < levels.count && levels[next].isList ? next : nil
    return differing
  }

  /// The ids of the headings in force, by level.
  var outline: [String?] { current.map { $0?.id } }

  mutating func closeList() { openList = nil }

  /// Forgets all headings: whatever follows stands under others that the document has lost.
  mutating func lose() {
    current = Array(repeating: nil, count: levels.count)
    items = Array(repeating: [], count: levels.count)
    isLost = true
    sawHeading = false
    openList = nil
  }

  mutating func recordBegan() { sawHeading = false }

  /// The headings of a record, outermost first. `implied` gives ids by level name; a heading that only the numbering
  /// implies has no title and no place.
  func headings(implied: [String: String]) -> (headings: [SheetHeading], missing: [SheetHeading]) {
    var headings: [SheetHeading] = []
    var missing: [SheetHeading] = []
    // What stands below another heading than the record's is not the record's.
    var isElsewhere = false
    for (index, level) in levels.enumerated() {
      let id = implied[level.name]
      let entry = isElsewhere ? nil : level.isList ? items[index].first { $0.id == id } : current[index]
      if let entry, id == nil || entry.id == id {
        headings.append(SheetHeading(level: level.name, id: entry.id, title: entry.title, place: entry.place))
      } else if let id {
        let heading = SheetHeading(level: level.name, id: id, title: nil, place: nil)
        headings.append(heading)
        missing.append(heading)
        isElsewhere = true
      }
    }
    return (headings, missing)
  }

  private func words(_ left: Entry, _ right: Entry, _ same: (String, String) -> Bool) -> Bool {
    same(left.title ?? "", right.title ?? "")
  }
}
