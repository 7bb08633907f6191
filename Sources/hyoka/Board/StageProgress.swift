import Fleet

/// What can be told of a stage from looking at its group's offsets every now and then.
struct StageProgress {
  /// One look.
  struct Look {
    /// In milliseconds since 1970.
    var time: Int64
    var positions: [TopicPartition: GroupLookup.Position]
    var members: [GroupLookup.Member]?
  }

  /// How far back the rate looks, in milliseconds.
  static let window: Int64 = 60_000

  let stage: String
  let topic: String
  private var last: Look?
  /// How many offsets the group had passed at what time, within the window.
  private var passed: [(time: Int64, offset: Int64)] = []
  /// What stands first, for positions that haven't changed since somebody looked.
  private var fronts: [TopicPartition: (position: GroupLookup.Position, front: GroupLookup.Front)] = [:]

  init(stage: String, topic: String) {
    self.stage = stage
    self.topic = topic
  }

  mutating func take(_ look: Look) {
    let total = look.positions.values.reduce(0) { $0 + $1.next }
    // A topic that was made anew begins at 0 once more; and a clock may be set back.
    if let newest = passed.last, newest.offset > total || newest.time >= look.time { passed = [] }
    passed.append((look.time, total))
    // One look at or before the window's start stays, so that the rate is one of a whole window.
    while passed.count > 2, passed[1].time <= look.time - Self.window { passed.removeFirst() }
    fronts = fronts.filter { look.positions[$0.key] == $0.value.position }
    last = look
  }

  /// Where something seems to wait and nobody has looked yet at what it is.
  var unseen: [TopicPartition: Int64] {
    (last?.positions ?? [:]).filter { $0.value.lag > 0 && fronts[$0.key] == nil }.mapValues(\.next)
  }

  mutating func take(fronts found: [TopicPartition: GroupLookup.Front]) {
    for (partition, front) in found {
      if let position = last?.positions[partition] { fronts[partition] = (position, front) }
    }
  }

  /// Messages a minute.
  private var rate: Double? {
    guard let first = passed.first, let newest = passed.last, newest.time > first.time else { return nil }
    let perMinute = Double(newest.offset - first.offset) * 60_000 / Double(newest.time - first.time)
    return (perMinute * 10).rounded() / 10
  }

  var row: StageRow {
    var row = StageRow(stage: stage, topic: topic, partitions: last?.positions.count ?? 0)
    row.rate = rate
    row.members = last?.members?.count
    row.workers = last?.members.map { $0.prefix(StageRow.mostWorkers).map(WorkerRow.init) }
    row.lag = last.map { look in
      look.positions.reduce(0) { sum, position in
        // The mark that a transaction leaves behind its records is no message.
        fronts[position.key]?.front == .nothing ? sum : sum + position.value.lag
      }
    }
    row.oldest = fronts.values.compactMap { if case .record(let time) = $0.front { time } else { nil } }.min()
    return row
  }
}
