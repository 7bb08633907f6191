/// The places of a measure's values, by the values' paths in it.
///
/// Sorted, as they are written; a measure has some dozens, for which a hash table takes longer than all else that is done
/// with them.
public struct Places: Hashable, Sendable {
  private struct Entry: Hashable, Sendable {
    var path: String
    var place: Place
  }

  /// Sorted by the bytes of their paths, each path once.
  private var entries: [Entry] = []

  /// - Parameter places: in any order; of equal paths the last counts.
  public init(_ places: [(path: String, place: Place)]) {
    entries.reserveCapacity(places.count)
    for (path, place) in places { entries.append(Entry(path: path, place: place)) }
    sort()
  }

  /// Where the value of that path stands.
  public subscript(path: String) -> Place? {
    var range = 0..<entries.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      switch path.order(to: entries[middle].path) {
      case .same: return entries[middle].place
      case .before: range = range.lowerBound..<middle
      case .after: range = middle + 1..<range.upperBound
      }
    }
    return nil
  }

  private var isSorted: Bool {
    entries.indices.dropFirst().allSatisfy { entries[$0 - 1].path.order(to: entries[$0].path) == .before }
  }

  private mutating func sort() {
    if isSorted { return }
    // By the paths' first bytes, which decide nearly every comparison, and not the entries themselves, which are large.
    var order = entries.indices.map { (start: entries[$0].path.start, index: $0) }
    order.sort { left, right in
      if left.start != right.start { return left.start < right.start }
      switch entries[left.index].path.order(to: entries[right.index].path) {
      case .before: return true
      case .after: return false
      case .same: return left.index < right.index
      }
    }
    var sorted: [Entry] = []
    sorted.reserveCapacity(entries.count)
    for (_, index) in order {
      if sorted.last?.path.order(to: entries[index].path) == .same { sorted.removeLast() }
      sorted.append(entries[index])
    }
    entries = sorted
  }
}

extension String {
  /// The first eight bytes as a number that sorts as they do.
  fileprivate var start: UInt64 {
    var text = self
    return text.withUTF8 { bytes in
      var start: UInt64 = 0
      for index in 0..<min(8, bytes.count) { start |= UInt64(bytes[index]) << UInt64(56 - index * 8) }
      return start
    }
  }
}

extension Places: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, Place)...) {
    self.init(elements.map { (path: $0, place: $1) })
  }
}

extension Places: Codable {
  public init(from decoder: any Decoder) throws {
    let places = try decoder.singleValueContainer().decode([String: Place].self)
    self.init(places.map { (path: $0.key, place: $0.value) })
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Dictionary(uniqueKeysWithValues: entries.map { ($0.path, $0.place) }))
  }
}

extension Places: JSONConvertible {
  public func write(to json: inout JSONOutput) {
    json.beginObject()
    for entry in entries { json.member(text: entry.path, entry.place) }
    json.endObject()
  }

  public init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    var places: [(path: String, place: Place)] = []
    while let (path, place) = members.next() { places.append((path, try Place(json: place))) }
    // Of equal keys the first counts.
    self.init(places.reversed())
  }
}
