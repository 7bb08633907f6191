import Contracts

/// Items of a form's lists under which no record stands, though the form's rows say themselves under which they stand: rows
/// that an extractor lost, or that were read under the item before.
struct EmptyItems {
  static func find(_ announced: [HeadingTracker.Announced], _ records: [SheetRecord], of profile: Profile) -> [Quote] {
    let told = profile.headings.indices.filter { level in
      profile.fields.contains { $0.reads.contains { $0.names.contains(profile.headings[level].name) } }
    }
    guard !told.isEmpty else { return [] }
    let held = Set(records.map { $0.headings.map(\.id) })
    var found: [Quote] = []
    for item in announced where told.contains(item.level) {
      let path = item.above + [item.entry.id]
      guard let place = item.entry.place, !held.contains(where: { $0.starts(with: path) }),
        // Of a page that lost all its rows something else is wrong.
        held.contains(where: { $0.starts(with: item.above) })
      else { continue }
      found.append(Quote([item.entry.id, item.entry.title].compactMap { $0 }.joined(separator: " "), at: place))
    }
    return found
  }
}
