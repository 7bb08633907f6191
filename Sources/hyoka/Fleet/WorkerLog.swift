import Contracts
import Fleet

/// Writes what a worker does into the log.
struct WorkerLog: WorkerObserver {
  let stage: String
  let say: @Sendable (String) -> Void

  func observe(_ event: WorkerEvent) {
    switch event {
    case .joined: say("\(stage): joined its group")
    case .assigned(let partitions): say("\(stage): assigned \(partitions.map(\.partition))")
    case .revoked(let partitions, let lost):
      say("\(stage): \(lost ? "lost" : "gave up") \(partitions.map(\.partition))")
    case .ready(_, let records, let outputs, let took):
      say("\(stage): ready; \(records) records read again, \(outputs) outputs, in \(took)")
    case .deadLetter(let record, let letter, _):
      say("\(stage): dead letter \(letter.reason.rawValue) for \(record.source)@\(record.offset): \(letter.message)")
    case .suspect(let source, let offset, let starts):
      say("\(stage): \(source)@\(offset) was in work when the process ended (\(starts)), and is tried by itself")
    case .failed(let error): say("\(stage): \(error)")
    case .stopped: say("\(stage): left its group")
    case .processed, .rereading: break
    }
  }
}
