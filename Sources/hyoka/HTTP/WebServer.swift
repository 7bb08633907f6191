import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

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
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
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
      eventLoopGroupProvider: .shared(group), logger: logger)
    var refusal: (any Error)?
    do { try await server.run() } catch { refusal = error }
    try? await group.shutdownGracefully()
    guard let refusal, !(refusal is CancellationError) else { return }
    let reason = (refusal as? IOError).map { String(cString: strerror($0.errnoCode)) } ?? "\(refusal)"
    throw AddressUnavailable(setting: setting, address: address, reason: reason)
  }
}

/// An address can't be listened at.
struct AddressUnavailable: Error, CustomStringConvertible {
  var setting: String
  var address: ListenAddress
  var reason: String

  var description: String { "\(setting) \(address): \(reason)" }
}
