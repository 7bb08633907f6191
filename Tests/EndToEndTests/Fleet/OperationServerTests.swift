import Foundation
import Observability
import Synchronization
import Testing

@testable import hyoka

@Suite(.serialized, .timeLimit(.minutes(2))) struct OperationServerTests {
  private final class State: Sendable {
    let busy = Atomic(0)
    let isAnswered = Atomic(false)
    let waitedInVain = Atomic(0)
  }

  /// Documents are read by tasks that don't wait for anything. While they keep every thread of Swift's pool busy, somebody
  /// who asks whether the process is alive must get an answer.
  @Test func `whoever asks is answered while documents keep all threads busy`() async throws {
    let server = OperationServer(
      Endpoint(health: Health([], limit: .seconds(60))) { "" }, at: ListenAddress(host: "127.0.0.1", port: 0))
    let (addresses, listening) = AsyncStream.makeStream(of: ListenAddress.self)
    let serving = Task.detached { try await server.run { listening.yield($0) } }
    defer { serving.cancel() }
    let address = try #require(await addresses.first { _ in true })

    let state = State()
    for _ in 0..<ProcessInfo.processInfo.activeProcessorCount * 4 {
      Task.detached {
        state.busy.add(1, ordering: .relaxed)
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
    // Whoever waits here suspends: a test that held a thread of the pool would keep others from ending that hold the
    // rest. So the question comes from a thread of its own.
    let (status, waitedInVain) = await withCheckedContinuation { answer in
      Thread.detachNewThread {
        while state.busy.load(ordering: .relaxed) == 0 { Thread.sleep(forTimeInterval: 0.001) }
        Thread.sleep(forTimeInterval: 0.05)
        let status = statusLine(of: "/livez", at: address)
        let waitedInVain = state.waitedInVain.load(ordering: .relaxed)
        state.isAnswered.store(true, ordering: .relaxed)
        answer.resume(returning: (status, waitedInVain))
      }
    }
    #expect(status == "HTTP/1.1 200 OK")
    #expect(waitedInVain == 0)
  }
}

/// Asks on the thread that calls. `URLSession` would wait for the threads that are busy.
private func statusLine(of path: String, at address: ListenAddress) -> String {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  defer { close(descriptor) }
  var name = sockaddr_in()
  name.sin_family = sa_family_t(AF_INET)
  name.sin_port = in_port_t(address.port).bigEndian
  name.sin_addr.s_addr = inet_addr(address.host)
  let connected = withUnsafePointer(to: &name) {
    $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard connected == 0 else { return String(cString: strerror(errno)) }
  let request = Array("GET \(path) HTTP/1.1\r\nHost: \(address)\r\nConnection: close\r\n\r\n".utf8)
  guard send(descriptor, request, request.count, 0) == request.count else { return String(cString: strerror(errno)) }
  var answer = [UInt8](repeating: 0, count: 4096)
  let count = recv(descriptor, &answer, answer.count, 0)
  return String(decoding: answer.prefix(max(0, count)).prefix { $0 != UInt8(ascii: "\r") }, as: UTF8.self)
}
