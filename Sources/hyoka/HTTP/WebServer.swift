import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// The one thread on which all of a process's connections wait. It lives as long as the process: shut down earlier, it
/// would be asked for a connection that just ends, which NIO takes for a mistake.
private let loop = MultiThreadedEventLoopGroup(numberOfThreads: 1)

/// Answers over HTTP/1.1 at one address.
struct WebServer<Responder: HTTPResponder>: Sendable
where Responder.Context: InitializableFromSource<ApplicationRequestContextSource> {
  let address: ListenAddress
  /// The setting that the address comes from, which an error names.
  let setting: String
  let responder: Responder

  /// At most so many connections at once.
  private static var connections: Int { 256 }

  /// Answers until the task is cancelled.
  /// - Parameter listening: is told the address, once there is one.
  /// - Throws: `AddressUnavailable`.
  func run(listening: @escaping @Sendable (ListenAddress) -> Void) async throws {
    // What the server says of itself is for whoever develops it.
    var logger = Logger(label: "hyoka.http") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let server = Application(
      responder: responder,
      // Whoever begins a request and doesn't end it is cut off.
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
      onServerRunning: { [address] channel in
        listening(ListenAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      },
      eventLoopGroupProvider: .shared(loop), logger: logger)
    do {
      try await server.run()
    } catch is CancellationError {
      return
    } catch {
      let reason = (error as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(error)"
      throw AddressUnavailable(setting: setting, address: address, reason: reason)
    }
  }
}

/// An address can't be listened at.
struct AddressUnavailable: Error, CustomStringConvertible {
  var setting: String
  var address: ListenAddress
  var reason: String

  var description: String { "\(setting) \(address): \(reason)" }
}
