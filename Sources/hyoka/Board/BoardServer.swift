import Hummingbird
import NIOCore

/// Offers the board over HTTP/1.1.
struct BoardServer: Sendable {
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

  /// Answers until the task is cancelled.
  /// - Parameter listening: is told the address, once there is one.
  /// - Throws: `AddressUnavailable`.
  func run(listening: @escaping @Sendable (ListenAddress) -> Void) async throws {
    let responder = CallbackResponder<Context> { [responder] request, context in
      await responder.respond(to: request, on: context.channel)
    }
    try await WebServer(address: address, setting: "--address", responder: responder).run(listening: listening)
  }
}
