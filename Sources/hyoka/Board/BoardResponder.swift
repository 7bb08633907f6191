import Contracts
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// Answers the requests of pages, and nobody else's.
struct BoardResponder: Sendable {
  let hub: BoardHub
  let actions: BoardActions
  let hosts: HostGuard
  let token: AccessToken?
  let allowsReplay: Bool
  let allowsUpload: Bool
  /// In bytes.
  let uploadLimit: Int

  /// The largest wish that isn't a file, in bytes.
  private static let wishLimit = 1024

  private struct Wish: Decodable {
    var letter: String
  }

  private struct Answer: Encodable {
    var ok: Bool
    var words: Bilingual
  }

  func respond(to request: Request, on channel: any Channel) async -> Response {
    guard hosts.takes(host: request.head.authority) else {
      return answer(
        403, "この名前では答えません。--host-names を見てください。", "The board doesn't answer under this name; see --host-names.")
    }
    switch (request.method, request.uri.path) {
    case (.get, "/events"): return events(on: channel)
    case (.post, "/replay"): return await replay(request)
    case (.post, "/upload"): return await upload(request)
    case (.get, let path), (.head, let path):
      guard let page = BoardPage(path: path) else { return answer(404, "ありません。", "There is nothing here.") }
      let response = Self.response(200, page.contentType, ByteBuffer(bytes: page.bytes))
      return request.method == .head ? response.createHeadResponse() : response
    default: return answer(405, "その操作はありません。", "There is no such method.")
    }
  }

  private func events(on channel: any Channel) -> Response {
    guard hub.enter() else { return answer(503, "開いている画面が多すぎます。", "Too many pages are open.") }
    let stream = EventStream(hub: hub, channel: channel)
    var response = Self.response(200, "text/event-stream; charset=utf-8", ByteBuffer())
    response.body = ResponseBody { writer in
      defer { stream.hub.leave() }
      try await stream.run(&writer)
      try await writer.finish(nil)
    }
    return response
  }

  // MARK: Changing something

  /// - Returns: why not; nil where the request may go on.
  private func refusal(of request: Request, allowed: Bool, by flag: String) -> Response? {
    guard allowed else {
      return answer(403, "この画面では使えません（\(flag)）。", "The board was started without \(flag).")
    }
    guard hosts.takes(origin: request.headers[.origin], host: request.head.authority) else {
      return answer(403, "ほかのページからは使えません。", "Only the board's own page may do this.")
    }
    guard let token, token.isShown(in: request.headers[.authorization]) else {
      var response = answer(401, "トークンが違います。", "The token is missing or wrong.")
      response.headers[.wwwAuthenticate] = "Bearer"
      return response
    }
    return nil
  }

  private func replay(_ request: Request) async -> Response {
    if let refusal = refusal(of: request, allowed: allowsReplay, by: "--allow-replay") { return refusal }
    guard let body = try? await request.body.collect(upTo: Self.wishLimit),
      let wish = try? JSONDecoder().decode(Wish.self, from: Data(body.readableBytesView))
    else { return answer(400, "内容が読めません。", "The request can't be read.") }
    return answer(await actions.replay(wish.letter))
  }

  private func upload(_ request: Request) async -> Response {
    if let refusal = refusal(of: request, allowed: allowsUpload, by: "--allow-upload") { return refusal }
    let query = request.uri.queryParameters
    let (key, words) = BoardActions.key(
      name: query["name"].map(String.init), municipality: query["municipality"].map(String.init))
    guard let key else { return answer(400, words.ja, words.en) }
    let length = request.headers[.contentLength].flatMap { Int($0) } ?? 0
    guard length <= uploadLimit else { return tooLarge }
    guard await actions.beginUpload() else {
      return answer(429, "ほかのファイルを受け取っています。少し待ってください。", "Other files are on their way; try again soon.")
    }
    let outcome: BoardActions.Outcome?
    if let body = try? await request.body.collect(upTo: uploadLimit) {
      outcome = await actions.upload(Array(body.readableBytesView), as: key)
    } else {
      outcome = nil
    }
    await actions.endUpload()
    return outcome.map { answer($0) } ?? tooLarge
  }

  private var tooLarge: Response {
    answer(413, "ファイルが\(uploadLimit >> 20) MiB を超えています。", "The file is larger than \(uploadLimit >> 20) MiB.")
  }

  // MARK: Answers

  private func answer(_ outcome: BoardActions.Outcome) -> Response {
    answer(outcome.status, outcome.words.ja, outcome.words.en)
  }

  private func answer(_ status: Int, _ ja: String, _ en: String) -> Response {
    let json = JSONText.line(Answer(ok: status == 200, words: Bilingual(ja: ja, en: en)))
    return Self.response(status, "application/json; charset=utf-8", ByteBuffer(string: json + "\n"))
  }

  private static func response(_ status: Int, _ contentType: String, _ body: ByteBuffer) -> Response {
    var headers: HTTPFields = [.contentType: contentType]
    for (name, value) in BoardPage.headers {
      if let name = HTTPField.Name(name) { headers[name] = value }
    }
    return Response(status: HTTPResponse.Status(code: status), headers: headers, body: ResponseBody(byteBuffer: body))
  }
}
