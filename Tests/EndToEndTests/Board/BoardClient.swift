import Foundation

/// What a page has been told, put together from the board's events as the page does it.
struct BoardClient {
  private let connection: PlainConnection
  private var taken = 0
  /// Names of the events, in order.
  private(set) var events: [String] = []
  /// By goal and key.
  private(set) var summaries: [String: [String: Any]] = [:]
  /// By id.
  private(set) var letters: [String: [String: Any]] = [:]
  private(set) var pipeline: [String: Any] = [:]

  init(port: Int) throws {
    connection = try PlainConnection(port: port)
    try connection.send(Array("GET /events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n".utf8))
  }

  var headers: [String: String] { connection.answer?.headers ?? [:] }

  /// Takes what has come.
  /// - Returns: false where the board has ended.
  mutating func receive() throws -> Bool {
    let goesOn = connection.receive()
    let blocks = (connection.answer?.body ?? "").components(separatedBy: "\n\n").dropLast()
    for block in blocks.dropFirst(taken) {
      taken += 1
      let lines = block.split(separator: "\n")
      guard lines.count == 2, lines[0].hasPrefix("event: "), lines[1].hasPrefix("data: ") else { continue }
      let json = try JSONSerialization.jsonObject(with: Data(lines[1].dropFirst(6).utf8)) as? [String: Any] ?? [:]
      take(String(lines[0].dropFirst(7)), json)
    }
    return goesOn
  }

  private mutating func take(_ name: String, _ json: [String: Any]) {
    events.append(name)
    if name == "pipeline" {
      pipeline = json
      return
    }
    if name == "state" {
      (summaries, letters) = ([:], [:])
      pipeline = json["pipeline"] as? [String: Any] ?? [:]
    }
    for row in json["summaries"] as? [[String: Any]] ?? [] { summaries[Self.address(row)] = row }
    for row in json["gone"] as? [[String: Any]] ?? [] { summaries[Self.address(row)] = nil }
    for row in json["letters"] as? [[String: Any]] ?? [] { letters[row["id"] as? String ?? ""] = row }
  }

  private static func address(_ row: [String: Any]) -> String {
    "\(row["goal"] as? String ?? "") \(row["key"] as? String ?? "")"
  }

  /// A figure of a stage.
  func stage(_ name: String, _ figure: String) -> Int? {
    let stages = pipeline["stages"] as? [[String: Any]] ?? []
    return stages.first { $0["stage"] as? String == name }?[figure] as? Int
  }
}
