import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import Observability

/// Offers the endpoint over HTTP/1.1.
struct OperationServer: Sendable {
  /// The address can't be listened at.
  struct Unavailable: Error, CustomStringConvertible {
    var address: ListenAddress
    var reason: String

    var description: String { "--metrics-address \(address): \(reason)" }
  }

  private let endpoint: Endpoint
  private let address: ListenAddress

  init(_ endpoint: Endpoint, at address: ListenAddress) {
    self.endpoint = endpoint
    self.address = address
  }

  /// Answers until the task is cancelled.
  /// - Parameter listening: is told the address, once there is one.
  /// - Throws: `Unavailable`.
  func run(listening: @escaping @Sendable (ListenAddress) -> Void) async throws {
    let responder = CallbackResponder<BasicRequestContext> { [endpoint] request, _ in
      Self.response(endpoint.answer(method: request.method.rawValue, path: request.uri.path), to: request.method)
    }
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    // What the server says of itself is for whoever develops it.
    var logger = Logger(label: "hyoka.http") { _ in SwiftLogNoOpLogHandler() }
    logger.logLevel = .critical
    let server = Application(
      responder: responder,
      configuration: ApplicationConfiguration(address: .hostname(address.host, port: address.port)),
      onServerRunning: { [address] channel in
        listening(ListenAddress(host: address.host, port: channel.localAddress?.port ?? address.port))
      },
      eventLoopGroupProvider: .shared(group), logger: logger)
    do {
      try await withTaskExecutorPreference(OwnThread("hyoka.http")) { try await server.run() }
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

  private static func response(_ answer: Endpoint.Answer, to method: HTTPRequest.Method) -> Response {
    var headers: HTTPFields = [.contentType: answer.contentType, .cacheControl: "no-store"]
    if let allow = answer.allow { headers[.allow] = allow }
    let response = Response(
      status: HTTPResponse.Status(code: answer.status), headers: headers,
      body: ResponseBody(byteBuffer: ByteBuffer(string: answer.body)))
    return method == .head ? response.createHeadResponse() : response
  }
}
