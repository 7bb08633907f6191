import Dispatch

/// Runs tasks on a thread that nobody else uses. Workers keep all threads of Swift's own pool busy with documents, and
/// whoever asks whether they are alive must get an answer all the same.
final class OwnThread: TaskExecutor {
  private let queue: DispatchQueue

  init(_ name: String) {
    queue = DispatchQueue(label: name)
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
