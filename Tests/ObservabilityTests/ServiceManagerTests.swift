import Foundation
import TestSupport
import Testing

@testable import Observability

@Suite struct ServiceManagerTests {
  /// What systemd would be: a datagram socket.
  private final class Listener {
    private let descriptor: Int32

    init(_ address: SocketAddress) throws {
      #if os(Linux)
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
      #else
        descriptor = socket(AF_UNIX, SOCK_DGRAM, 0)
      #endif
      let status = address.withAddress { bind(descriptor, $0, $1) }
      guard status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    deinit { close(descriptor) }

    /// What has come.
    func next() -> String? {
      var bytes = [UInt8](repeating: 0, count: 4096)
      let count = recv(descriptor, &bytes, bytes.count, Int32(MSG_DONTWAIT))
      return count >= 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
  }

  private func check(_ path: String) throws {
    let listener = try Listener(try #require(SocketAddress(path: path)))
    let manager = try #require(
      ServiceManager(
        environment: ["NOTIFY_SOCKET": path, "WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"], processID: 7))
    manager.ready()
    manager.status("not ready: parse\nREADY=1\u{1B}")
    manager.alive()
    manager.stopping()
    #expect(listener.next() == "READY=1")
    #expect(listener.next() == "STATUS=not ready: parseREADY=1")
    #expect(listener.next() == "WATCHDOG=1")
    #expect(listener.next() == "STOPPING=1")
    #expect(listener.next() == nil)
    #expect(manager.watchdog == .seconds(30))
  }

  @Test func `signs of life reach a socket in a folder`() throws {
    let folder = try Folder()
    try check(folder.url.appendingPathComponent("notify").path)
  }

  #if os(Linux)
    @Test func `signs of life reach a socket without a file`() throws {
      let name = "@hyoka-test-\(UUID().uuidString)"
      try check(name)
      #expect(!FileManager.default.fileExists(atPath: name))
      // A zero in front, and none behind: the name is as long as the address says (unix(7)).
      let address = try #require(SocketAddress(path: "@ab"))
      let bytes = address.withAddress { pointer, length in
        Array(UnsafeRawBufferPointer(start: pointer, count: Int(length)))
      }
      #expect(bytes.dropFirst(2) == [0, 0x61, 0x62])
    }
  #endif

  @Test func `outside a service nobody is told`() {
    #expect(ServiceManager(environment: [:]) == nil)
    for path in ["", "relative", "vsock:2:1", "/" + String(repeating: "a", count: 200), "@"] {
      #expect(ServiceManager(environment: ["NOTIFY_SOCKET": path]) == nil, "\(path)")
    }
  }

  @Test func `a socket that nobody reads harms nobody`() throws {
    let manager = try #require(ServiceManager(environment: ["NOTIFY_SOCKET": "/nowhere/at/all"]))
    manager.ready()
  }

  @Test(arguments: [
    ["WATCHDOG_USEC": "1000000", "WATCHDOG_PID": "8"], ["WATCHDOG_USEC": "0"], ["WATCHDOG_USEC": "x"], [:],
  ])
  func `where nobody watches there is no watchdog`(environment: [String: String]) throws {
    let all = environment.merging(["NOTIFY_SOCKET": "/run/x"]) { $1 }
    #expect(try #require(ServiceManager(environment: all, processID: 7)).watchdog == nil)
  }
}
