import Dispatch
import Foundation
import Observability
import Synchronization
import Testing

@testable import hyoka

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite(.serialized, .timeLimit(.minutes(2))) struct OperationServerTests {
  private final class State: Sendable {
    let address = Mutex<ListenAddress?>(nil)
    let status = Mutex(0)
    let isAnswered = Atomic(false)
    let waitedInVain = Atomic(0)
  }

  /// Documents are read by tasks that don't wait for anything. While they keep every thread of Swift's pool busy, somebody
  /// who asks whether the process is alive must get an answer.
  @Test func `whoever asks is answered while documents keep all threads busy`() throws {
    let server = OperationServer(
      Endpoint(health: Health([], limit: .seconds(60))) { "" }, at: ListenAddress(host: "127.0.0.1", port: 0))
    let state = State()
    let listening = DispatchSemaphore(value: 0)
    let serving = Task.detached {
      try await server.run { found in
        state.address.withLock { $0 = found }
        listening.signal()
      }
    }
    defer { serving.cancel() }
    listening.wait()
    let address = try #require(state.address.withLock { $0 })
    let url = try #require(URL(string: "http://\(address)/livez"))

    let busy = DispatchSemaphore(value: 0)
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount * 4 {
      Task.detached {
        busy.signal()
        // Bounded, so that a failure is a failure and no test without an end.
        let end = ContinuousClock.now + .seconds(20)
        while !state.isAnswered.load(ordering: .relaxed) {
          guard ContinuousClock.now < end else {
            state.waitedInVain.add(1, ordering: .relaxed)
            return
          }
        }
      }
    }
    busy.wait()
    let answered = DispatchSemaphore(value: 0)
    URLSession.shared.dataTask(with: url) { _, response, _ in
      state.status.withLock { $0 = (response as? HTTPURLResponse)?.statusCode ?? -1 }
      answered.signal()
    }.resume()
    answered.wait()
    let waitedInVain = state.waitedInVain.load(ordering: .relaxed)
    state.isAnswered.store(true, ordering: .relaxed)
    #expect(state.status.withLock { $0 } == 200)
    #expect(waitedInVain == 0)
  }
}
