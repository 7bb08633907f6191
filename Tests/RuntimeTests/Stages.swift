import Contracts
import Fleet
import Synchronization

/// Says everything again, louder.
struct Shout: Stage {
  let ground: Ground
  let name = "shout"
  var inputs: [String] { [ground.topic("in")] }
  var outputs: [String] { [ground.topic("out")] }

  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let words = String(decoding: try record.value?.bytes ?? [], as: UTF8.self)
    switch words {
    case "bad": throw Rejection(.noRecords, "nothing to shout")
    case "for ever": while true { try deadline.check() }
    case "large": return [ground.out("out", "k", String(repeating: "!", count: 2 << 20))]
    default:
      var output = OutgoingRecord(
        topic: ground.topic("out"), key: record.key, value: Payload(Array((words + "!").utf8)))
      output.headers = record.headers
      return [output]
    }
  }
}

/// Adds up what stands in a partition, and says the sum after every batch. It comes to know the sum again by reading the
/// partition from its beginning.
final class Sum: Stage {
  private let ground: Ground
  private let sums = Mutex<[TopicPartition: Int]>([:])
  private let changed = Mutex<Set<TopicPartition>>([])

  init(ground: Ground) { self.ground = ground }

  let name = "sum"
  let keepsState = true
  var inputs: [String] { [ground.topic("in")] }
  var outputs: [String] { [ground.topic("out")] }

  func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    let number = Int(String(decoding: try record.value?.bytes ?? [], as: UTF8.self)) ?? 0
    sums.withLock { $0[record.source, default: 0] += number }
    changed.withLock { _ = $0.insert(record.source) }
    return []
  }

  func settle() throws -> [OutgoingRecord] {
    let changed = changed.withLock { changed in
      defer { changed = [] }
      return changed.sorted()
    }
    return sums.withLock { sums in
      changed.map {
        OutgoingRecord(
          topic: ground.topic("out"), key: Array("\($0.partition)".utf8), value: Payload(Array("\(sums[$0] ?? 0)".utf8))
        )
      }
    }
  }

  func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    var sums: [TopicPartition: Int] = [:]
    _ = try await log.replay(partitions.mapValues { _ in nil }) { records in
      for record in records where record.offset < partitions[record.source]??.offset ?? 0 {
        sums[record.source, default: 0] += Int(String(decoding: try record.value?.bytes ?? [], as: UTF8.self)) ?? 0
      }
    }
    let known = sums
    self.sums.withLock { $0.merge(known) { $1 } }
    return Taken(positions: partitions.mapValues { $0?.offset })
  }

  func drop(_ partitions: [TopicPartition]) {
    sums.withLock { sums in for partition in partitions { sums[partition] = nil } }
  }
}

/// Counts what workers report.
final class Tally: WorkerObserver {
  private let events = Mutex<[WorkerEvent]>([])

  func observe(_ event: WorkerEvent) { events.withLock { $0.append(event) } }

  var processed: Int {
    events.withLock { $0.reduce(0) { if case .processed(let batch) = $1 { $0 + batch.records } else { $0 } } }
  }

  var isReady: Bool { events.withLock { $0.contains { if case .ready = $0 { true } else { false } } } }

  /// The partitions that it was given last.
  var assigned: [TopicPartition] {
    events.withLock { $0.compactMap { if case .assigned(let partitions) = $0 { partitions } else { nil } }.last ?? [] }
  }
}
