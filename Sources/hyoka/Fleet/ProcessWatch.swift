import Dispatch
import Fleet
import Foundation
import Logging
import Observability

/// Looks after workers from a thread of its own, which no document can keep busy.
final class ProcessWatch {
  private let timer: any DispatchSourceTimer

  /// - Parameters:
  ///   - limit: a record that is in work for so long, with nobody asleep, doesn't come back by itself. The process ends,
  ///     and the journal remembers the record.
  ///   - manager: is told how the process is, and that it is alive.
  init(_ pulses: [Pulse], limit: Duration, health: Health, manager: ServiceManager?, logger: Logger) {
    let source = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "hyoka.watch"))
    // systemd advises to say it in half of the time; a third leaves room for a busy machine.
    let interval = min(.seconds(1), (manager?.watchdog).map { $0 / 3 } ?? .seconds(1))
    source.schedule(deadline: .now(), repeating: interval / .seconds(1))
    var told = ""
    var wakefulness = Wakefulness()
    source.setEventHandler {
      // A machine that was suspended says nothing about the record.
      if wakefulness.look() > limit, pulses.contains(where: { $0.busy ?? .zero > limit }) {
        logger.log(
          .hung, .critical, "a document has been in work for more than \(limit); the process ends to be started again")
        _exit(70)
      }
      guard let manager else { return }
      if manager.watchdog != nil, health.isLive { manager.alive() }
      let status = health.summary
      if status != told { manager.status(status) }
      told = status
    }
    timer = source
    source.resume()
  }

  func cancel() { timer.cancel() }
}
