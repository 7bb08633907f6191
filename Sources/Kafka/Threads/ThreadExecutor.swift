import Dispatch
import Synchronization

/// Runs an actor on one thread of its own, so that blocking C calls hold up nobody else, and librdkafka's callbacks,
/// which come on the thread that polls, come on the actor.
///
/// The thread ends when the executor, which its actor owns, is gone and everything that was handed in has run.
final class ThreadExecutor: SerialExecutor {
  private let inbox: Inbox

  /// - Throws: `KafkaError` where the system gives no more threads.
  init() throws(KafkaError) {
    let inbox = Inbox()
    self.inbox = inbox
    try NativeThread.start { inbox.drain() }
  }

  deinit {
    inbox.put(.stop)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    // The entry keeps the executor until the job is through: the job may be what lets go of the actor.
    inbox.put(.job(UnownedJob(job), self))
  }

  /// Runs something that is no part of the actor, like what has to be done once the actor is gone.
  func run(_ body: @escaping @Sendable () -> Void) {
    inbox.put(.work(body))
  }

  func checkIsolated() {
    precondition(isCurrent, "called on a thread that isn't the actor's own")
  }

  /// Whether the caller runs on this thread.
  var isCurrent: Bool { inbox.thread.load(ordering: .relaxed) == NativeThread.current }
}

extension ThreadExecutor {
  private enum Entry {
    case job(UnownedJob, ThreadExecutor)
    case work(@Sendable () -> Void)
    case stop
  }

  /// What waits to be run. `waiting` counts what `entries` holds.
  private final class Inbox: Sendable {
    private let entries = Mutex<[Entry]>([])
    private let waiting = DispatchSemaphore(value: 0)
    let thread = Atomic<UInt>(0)

    func put(_ entry: consuming sending Entry) {
      let entry = entry
      entries.withLock { $0.append(entry) }
      waiting.signal()
    }

    func drain() {
      thread.store(NativeThread.current, ordering: .relaxed)
      while runNext() {}
    }

    private func runNext() -> Bool {
      waiting.wait()
      guard let entry = entries.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) else { return true }
      switch entry {
      case .job(let job, let executor): job.runSynchronously(on: executor.asUnownedSerialExecutor())
      case .work(let body): body()
      case .stop: return false
      }
      return true
    }
  }
}
