import Hummingbird
import NIOCore
import Observability

/// Offers the endpoint over HTTP/1.1.
struct OperationServer: Sendable {
  private let endpoint: Endpoint
  private let address: ListenAddress

  init(_ endpoint: Endpoint, at address: ListenAddress) {
    self.endpoint = endpoint
    self.address = address
  }

  /// Answers until the task is cancelled.
  /// - Parameter listening: is told the address, once there is one.
  /// - Throws: `AddressUnavailable`.
  func run(listening: @escaping @Sendable (ListenAddress) -> Void) async throws {
    let responder = CallbackResponder<BasicRequestContext> { [endpoint] request, _ in
      Self.response(endpoint.answer(method: request.method.rawValue, path: request.uri.path), to: request.method)
    }
    let server = WebServer(address: address, setting: "--metrics-address", responder: responder)
    // While documents keep all of Swift's threads busy, whoever asks is answered.
    try await withTaskExecutorPreference(OwnThread("hyoka.http")) { try await server.run(listening: listening) }
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
