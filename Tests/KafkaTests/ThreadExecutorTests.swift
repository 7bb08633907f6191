import Dispatch
import Synchronization
import Testing

@testable import Kafka

@Suite(.timeLimit(.minutes(1))) struct ThreadExecutorTests {
  private actor Blocker {
    let executor: ThreadExecutor
    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init() throws { executor = try ThreadExecutor() }

    func block(_ started: DispatchSemaphore, _ release: DispatchSemaphore) -> Bool {
      started.signal()
      release.wait()
      return executor.isCurrent
    }

    func thread() -> UInt { NativeThread.current }
  }

  @Test func `blocked actors hold up nobody, however many there are`() async throws {
    // Swift has as many threads as the machine has cores; if these were among them, nothing would be left to go on.
    let started = DispatchSemaphore(value: 0)
    let release = DispatchSemaphore(value: 0)
    let actors = try (0..<64).map { _ in try Blocker() }
    let own = await withTaskGroup(of: Bool.self) { group in
      for actor in actors { group.addTask { await actor.block(started, release) } }
      var running = 0
      while running < actors.count {
        if started.wait(timeout: .now()) == .success { running += 1 } else { await Task.yield() }
      }
      for _ in actors { release.signal() }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(own == Array(repeating: true, count: 64))
  }

  @Test func `an actor stays on its thread`() async throws {
    let actor = try Blocker()
    let thread = await actor.thread()
    for _ in 0..<100 { #expect(await actor.thread() == thread) }
    #expect(NativeThread.current != thread)
  }

  @Test func `what is handed in while the actor goes is still done, and then the thread ends`() async throws {
    final class Token: Sendable {
      let gone: DispatchSemaphore
      init(_ gone: DispatchSemaphore) { self.gone = gone }
      deinit { gone.signal() }
    }
    let gone = DispatchSemaphore(value: 0)
    var actor: Blocker? = try Blocker()
    if let actor {
      let token = Token(gone)
      actor.executor.run { _ = token }
    }
    _ = await actor?.thread()
    actor = nil
    while gone.wait(timeout: .now()) != .success { await Task.yield() }
  }
}
