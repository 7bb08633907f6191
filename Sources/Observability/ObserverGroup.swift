import Fleet

/// Tells several what a worker does.
public struct ObserverGroup: WorkerObserver {
  private let all: [any WorkerObserver]

  public init(_ all: [any WorkerObserver]) {
    self.all = all
  }

  public func observe(_ event: WorkerEvent) {
    for observer in all { observer.observe(event) }
  }
}
