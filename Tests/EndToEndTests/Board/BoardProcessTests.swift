import Contracts
import Fleet
import Foundation
import Kafka
import TestSupport
import Testing

/// The board as its operators run it, before workers on the development cluster.
@Suite(.serialized, .timeLimit(.minutes(5))) struct BoardProcessTests {
  private static let stages = ["ingest", "parse", "enrich", "aggregate"]

  /// What the board answers to one request.
  private func ask(
    _ port: Int, _ method: String, _ path: String, _ headers: [String: String] = [:], body: [UInt8] = []
  ) async throws -> (status: Int, headers: [String: String], body: String) {
    let connection = try PlainConnection(port: port)
    var all = ["Host": "localhost:\(port)", "Connection": "close"]
    if method == "POST" { all["Content-Length"] = String(body.count) }
    all.merge(headers) { $1 }
    let head = all.filter { $0.value != "-" }.map { "\($0.key): \($0.value)\r\n" }.joined()
    try connection.send(Array("\(method) \(path) HTTP/1.1\r\n\(head)\r\n".utf8) + body)
    while connection.receive() { try await Task.sleep(for: .milliseconds(10)) }
    return try #require(connection.answer)
  }

  /// The headers of the board's own page.
  private func own(_ port: Int, token: String? = TestFleet.boardToken) -> [String: String] {
    var headers = ["Origin": "http://localhost:\(port)"]
    if let token { headers["Authorization"] = "Bearer \(token)" }
    return headers
  }

  private func wait(
    _ client: inout BoardClient, on fleet: TestFleet, until isDone: (BoardClient) throws -> Bool
  ) async throws {
    var last = client
    try await fleet.telling("\(figures(last).sorted()), \(last.letters.count) dead letters, \(last.pipeline)") {
      repeat {
        guard try last.receive() else { throw TestFleet.BoardEnded(error: "the board has ended the stream") }
        if try isDone(last) { return }
        try await Task.sleep(for: .milliseconds(50))
      } while true
    }
    client = last
  }

  private func fleet(_ files: [String: [UInt8]] = [:]) throws -> TestFleet {
    let demo = Checkout.root.appendingPathComponent("deploy/demo")
    var all = files
    for name in ["kawasaki-2013", "koganei-r6", "meguro-r6-goal1", "sapporo-r4"] {
      all["\(name).txt"] = Array(try Data(contentsOf: demo.appendingPathComponent("\(name).txt")))
    }
    return try TestFleet(files: all)
  }

  /// What the topics hold, as the board's rows say it.
  private func figures(_ fleet: TestFleet) async throws -> Set<String> {
    let summaries = try await fleet.summaries().values.flatMap { texts in
      try texts.filter { !$0.isEmpty }.map { try JSON.decode(GoalSummary.self, from: Array($0.utf8)) }
    }
    return Set(
      summaries.map {
        "\($0.goal.id.rawValue) \($0.municipality.code)/\($0.plan)/\($0.fiscalYear): \($0.measures) "
          + "\($0.attainment.achieved) \($0.yen.withoutRepeats) \($0.findings.count) \($0.documents.count)"
      })
  }

  private func figures(_ client: BoardClient) -> Set<String> {
    Set(
      client.summaries.map { address, row in
        let achieved = (row["attainment"] as? [String: Any])?["achieved"] as? Int ?? -1
        let numbers = ["yen", "findings", "documents"].map { String(row[$0] as? Int ?? -1) }
        return "\(address): \(row["measures"] as? Int ?? -1) \(achieved) " + numbers.joined(separator: " ")
      })
  }

  @Test func `the page is told what the topics hold, while documents are dropped and after`() async throws {
    let hostile = "<img src=x onerror=alert(1)>\u{202E}.txt"
    let fleet = try fleet([hostile: Array("知らない様式 </script><script>alert(1)</script>".utf8)])
    let (board, port) = try await fleet.board([])
    var client = try BoardClient(port: port)
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    for name in try fleet.fileNames { #expect(try fleet.drop([name]).status == 0) }
    try await fleet.settle()
    let expected = try await figures(fleet)
    #expect(!expected.isEmpty)
    try await wait(&client, on: fleet) { figures($0) == expected && !$0.letters.isEmpty }
    #expect(client.events.first == "state")
    #expect(client.events.contains("change"))
    #expect(client.headers["content-type"] == "text/event-stream; charset=utf-8")
    let letter = try #require(client.letters.values.first)
    #expect(letter["name"] as? String == hostile)
    #expect(letter["reason"] as? String == "form-unknown")
    #expect(letter["stage"] as? String == "parse")
    #expect(letter["time"] is Int)
    // All that was dropped has gone through, and the board knows.
    try await wait(&client, on: fleet) { client in
      Self.stages.allSatisfy { client.stage($0, "lag") == 0 && client.stage($0, "partitions") == 3 }
    }
    // Whoever comes later gets the same at once.
    var second = try BoardClient(port: port)
    try await wait(&second, on: fleet) { !$0.events.isEmpty }
    #expect(second.events.first == "state")
    #expect(figures(second) == expected)
    // A stage that has stopped falls behind.
    #expect(try await fleet.stop("parse") == 0)
    #expect(try fleet.drop(["kawasaki-2013.txt"], options: ["--name", "late.txt"]).status == 0)
    try await wait(&client, on: fleet) { $0.stage("parse", "lag") == 1 && $0.stage("parse", "oldest") != nil }
    // Without being told what to allow, it only reads.
    #expect(try await ask(port, "POST", "/upload?name=a.txt", own(port), body: [65]).status == 403)
    #expect(try await ask(port, "POST", "/replay", own(port), body: Array("{}".utf8)).status == 403)
    let began = ContinuousClock.now
    board.terminate()
    #expect(try await board.status() == 0)
    #expect(began.duration(to: .now) < .seconds(8))
    for stage in Self.stages { _ = try await fleet.stop(stage) }
  }

  @Test func `strangers' names, pages and tokens are turned away, and every answer is strict`() async throws {
    let fleet = try fleet()
    let (board, port) = try await fleet.board(["--allow-replay", "--allow-upload", "--upload-limit", "1"])
    for path in ["/", "/board.js", "/board.css", "/nothing", "/../Package.swift"] {
      let answer = try await ask(port, "GET", path)
      #expect(answer.status == (path.hasPrefix("/board") || path == "/" ? 200 : 404), "\(path)")
      #expect(
        answer.headers["content-security-policy"]
          == "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; "
          + "base-uri 'none'; form-action 'none'")
      #expect(answer.headers["x-content-type-options"] == "nosniff")
      #expect(answer.headers["referrer-policy"] == "no-referrer")
      #expect(answer.headers["set-cookie"] == nil)
      #expect(answer.headers["access-control-allow-origin"] == nil)
    }
    for host in ["evil.example", "evil.example:\(port)", "localhost.evil.example", "203.0.113.9"] {
      for path in ["/", "/events"] {
        #expect(try await ask(port, "GET", path, ["Host": host]).status == 403, "\(host)")
      }
    }
    #expect(try await ask(port, "GET", "/events", ["Host": "-"]).status >= 400)
    let body = Array("知らない様式".utf8)
    let upload = "/upload?name=a%20b.txt"
    for headers in [
      ["Origin": "http://evil.example"], ["Origin": "http://localhost:1"], ["Origin": "null"], ["Origin": "-"],
    ] {
      let all = own(port).merging(headers) { $1 }
      #expect(try await ask(port, "POST", upload, all, body: body).status == 403)
      #expect(try await ask(port, "POST", "/replay", all, body: Array("{\"letter\":\"0/0\"}".utf8)).status == 403)
    }
    for token in [nil, "0123456789abcdeX", "x"] {
      let answer = try await ask(port, "POST", upload, own(port, token: token), body: body)
      #expect(answer.status == 401)
      #expect(answer.headers["www-authenticate"] == "Bearer")
    }
    #expect(try await ask(port, "OPTIONS", upload, own(port)).status == 405)
    #expect(try await ask(port, "POST", "/upload?name=a%2Fb.txt", own(port), body: body).status == 400)
    #expect(try await ask(port, "POST", "/upload?name=a.txt&municipality=1", own(port), body: body).status == 400)
    let large = [UInt8](repeating: 65, count: (1 << 20) + 1)
    #expect(try await ask(port, "POST", upload, own(port), body: large).status == 413)
    #expect(try await ask(port, "POST", "/replay", own(port), body: Array("{\"letter\":\"0/0\"}".utf8)).status == 404)
    #expect(try await ask(port, "POST", "/replay", own(port), body: Array("x".utf8)).status == 400)
    // Nothing of all that has reached the topics.
    #expect(try await fleet.uploads().isEmpty)
    board.terminate()
    #expect(try await board.status() == 0)
  }

  @Test func `with the token a file arrives, and a dead letter goes back once`() async throws {
    let fleet = try fleet()
    for stage in Self.stages { try fleet.start(stage, as: stage) }
    let (board, port) = try await fleet.board(["--allow-replay", "--allow-upload"])
    var client = try BoardClient(port: port)
    let unknown = Array("知らない様式です".utf8)
    let done = try await ask(port, "POST", "/upload?name=%E7%9B%AE%E9%BB%92%20r6.txt", own(port), body: unknown)
    #expect(done.status == 200, "\(done.body)")
    try await wait(&client, on: fleet) { !$0.letters.isEmpty }
    let letter = try #require(client.letters.values.first)
    #expect(letter["name"] as? String == "目黒 r6.txt")
    #expect(letter["replayed"] as? Bool == false)
    let id = try #require(letter["id"] as? String)
    let wish = Array("{\"letter\":\"\(id)\"}".utf8)
    #expect(try await ask(port, "POST", "/replay", own(port, token: nil), body: wish).status == 401)
    #expect(try await ask(port, "POST", "/replay", own(port), body: wish).status == 200)
    // It fails again, as a letter of its own, and the first one is marked.
    try await wait(&client, on: fleet) { $0.letters.count == 2 && $0.letters[id]?["replayed"] as? Bool == true }
    #expect(try await ask(port, "POST", "/replay", own(port), body: wish).status == 409)
    let demo = Checkout.root.appendingPathComponent("deploy/demo/meguro-r6-goal1.txt")
    let file = Array(try Data(contentsOf: demo))
    let path = "/upload?name=goal1.txt&municipality=131105"
    #expect(try await ask(port, "POST", path, own(port), body: file).status == 200)
    try await wait(&client, on: fleet) { !$0.summaries.isEmpty }
    #expect(client.summaries.values.allSatisfy { $0["code"] as? String == "131105" })
    let keys = try await fleet.uploads().map { String(decoding: $0.key ?? [], as: UTF8.self) }
    #expect(keys == ["目黒 r6.txt", "131105/goal1.txt"] || keys == ["131105/goal1.txt", "目黒 r6.txt"])
    board.terminate()
    #expect(try await board.status() == 0)
    for stage in Self.stages { _ = try await fleet.stop(stage) }
  }

  @Test func `a broker that is away is waited for, and the page says so`() async throws {
    let fleet = try fleet()
    let (board, port) = try await fleet.board([])
    var client = try BoardClient(port: port)
    try await wait(&client, on: fleet) { $0.pipeline["loading"] as? Bool == false && $0.stage("parse", "lag") == 0 }
    try fleet.cluster.takeDown()
    try await wait(&client, on: fleet) { $0.pipeline["problem"] is [String: Any] }
    try fleet.cluster.bringUp()
    try await wait(&client, on: fleet) { $0.pipeline["problem"] == nil }
    #expect(try fleet.drop(["kawasaki-2013.txt"]).status == 0)
    try await wait(&client, on: fleet) { $0.stage("ingest", "lag") == 1 }
    board.terminate()
    #expect(try await board.status() == 0)
  }
}
