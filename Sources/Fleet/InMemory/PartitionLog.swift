/// One partition of the in-memory log: records by offset, with gaps where something was compacted, rolled back, or is
/// the marker that ends a transaction.
struct PartitionLog: Sendable {
  private struct Entry: Sendable {
    var record: Record
    /// Whose transaction it belongs to, until that is decided.
    var producer: ProducerID?
  }

  private var entries: [Entry] = []
  /// The first offset of each transaction that is not decided.
  private var open: [ProducerID: Int64] = [:]
  /// The offset that the next record gets.
  private(set) var end: Int64 = 0

  /// Up to where readers of committed records see: the beginning of the first undecided transaction.
  var lastStable: Int64 { open.isEmpty ? end : min(end, open.values.min() ?? end) }

  var bytes: Int { entries.reduce(0) { $0 + $1.record.bytes } }

  mutating func append(_ record: OutgoingRecord, to source: TopicPartition, by producer: ProducerID?, at time: Int64?) {
    if let producer, open[producer] == nil { open[producer] = end }
    entries.append(
      Entry(
        record: Record(
          source: source, offset: end, key: record.key, value: record.value, headers: record.headers, timestamp: time),
        producer: producer))
    end += 1
  }

  /// Decides a producer's transaction: its records count, or are gone. The marker takes an offset of its own.
  mutating func decide(_ producer: ProducerID, commits: Bool) {
    guard let first = open.removeValue(forKey: producer) else { return }
    let start = index(of: first)
    if commits {
      for index in start..<entries.count where entries[index].producer == producer { entries[index].producer = nil }
    } else {
      let kept = entries[start...].filter { $0.producer != producer }
      entries.replaceSubrange(start..., with: kept)
    }
    end += 1
  }

  /// Decided records from an offset on, as many as there is room for.
  func records(from offset: Int64, into room: inout Room) -> [Record] {
    let stable = lastStable
    return entries[index(of: offset)...].prefix { $0.record.offset < stable && room.takes($0.record) }.map(\.record)
  }

  /// How many decided records there are from an offset on.
  func count(from offset: Int64) -> Int {
    let stable = lastStable
    return entries[index(of: offset)...].count { $0.record.offset < stable }
  }

  /// Leaves only the newest decided record of each key; tombstones stay, for those who have yet to see them.
  mutating func compact() {
    let stable = lastStable
    var newest: [[UInt8]: Int64] = [:]
    for entry in entries where entry.record.offset < stable { newest[entry.record.key ?? []] = entry.record.offset }
    entries.removeAll { $0.record.offset < stable && newest[$0.record.key ?? []] != $0.record.offset }
  }

  mutating func drop(below offset: Int64) {
    entries.removeFirst(index(of: offset))
  }

  /// The index of the first entry at or behind an offset.
  private func index(of offset: Int64) -> Int {
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].record.offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Tells producers apart, for as long as the log lives.
typealias ProducerID = Int

/// The part of a batch's limit that is still free.
struct Room {
  private var limit: BatchLimit
  private var isEmpty = true
  private(set) var isFull = false

  init(_ limit: BatchLimit) {
    self.limit = limit
  }

  /// Whether the record still fits; the first one always does.
  mutating func takes(_ record: Record) -> Bool {
    guard !isFull, isEmpty || (limit.records > 0 && record.bytes <= limit.bytes) else {
      isFull = true
      return false
    }
    isEmpty = false
    limit.records -= 1
    limit.bytes -= record.bytes
    return true
  }
}
