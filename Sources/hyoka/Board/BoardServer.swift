import Contracts
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix

/// Offers the board over HTTP/1.1.
struct BoardServer: Sendable {
  /// The address can't be listened at.
  struct Unavailable: Error, CustomStringConvertible {
    var address: ListenAddress
    var reason: String

    var description: String { "--address \(address): \(reason)" }
  }

  /// A request with its connection, so that one that doesn't take what it is sent can be closed.
  struct Context: RequestContext {
    var coreContext: CoreRequestContextStorage
    let channel: any Channel

    init(source: ApplicationRequestContextSource) {
      coreContext = CoreRequestContextStorage(source: source)
      channel = source.channel
    }
  }

  let address: ListenAddress
  let responder: BoardResponder

  /// At most so many connections at once.
  private static let connections = 256

  /// Answers until the task is cancelled.
  /// - Parameter listening: is told the address, once there is one.
  /// - Throws: `Unavailable`.
  func run(listening: @escaping @Sendable (ListenAddress) -> Void) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    // What the server says of itself is for whoever develops it.
    var logger = Logger(label: "hyoka.http") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let server = Application(
      responder: CallbackResponder<Context> { [responder] request, context in
        await responder.respond(to: request, on: context.channel)
      },
      // Whoever begins a request and doesn't end it is cut off.
      server: .http1(configuration: .init(idleTimeout: .seconds(30))),
      configuration: ApplicationConfiguration(
        address: .hostname(address.host, port: address.port),
        availableConnectionsDelegate: MaximumAvailableConnections(Self.connections)),
      onServerRunning: { [address] channel in
        listening(ListenAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      },
      eventLoopGroupProvider: .shared(group), logger: logger)
    do {
      try await server.run()
    } catch let error as IOError {
      try? await group.shutdownGracefully()
      throw Unavailable(address: address, reason: String(cString: strerror(error.errnoCode)))
    } catch {
      try? await group.shutdownGracefully()
      if error is CancellationError { return }
      throw Unavailable(address: address, reason: "\(error)")
    }
    try? await group.shutdownGracefully()
  }
}
