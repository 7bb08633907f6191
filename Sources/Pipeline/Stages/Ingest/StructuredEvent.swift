import Contracts
import Fleet
import Foundation

/// An upload whose value is a whole event as JSON, the file inside it: CloudEvents 1.0, Kafka protocol binding, structured
/// content mode. What Hyoka itself sends is in binary mode; gateways and event routers often know this one only.
struct StructuredEvent {
  /// The file.
  let bytes: [UInt8]
  /// The record's headers as they would be in binary mode, as far as anybody downstream reads them.
  let headers: Headers

  /// - Returns: nil where the record is no such event, as its `content-type` says.
  /// - Throws: `Rejection` for one that can't be read.
  init?(_ value: [UInt8], _ headers: Headers) throws(Rejection) {
    let type = headers.text("content-type")?.lowercased() ?? ""
    guard type.hasPrefix("application/cloudevents") else { return nil }
    let format = type.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces)
    guard format == "application/cloudevents+json" else {
      throw Self.malformed("\(format) は読めません。JSONの一件ずつで送ってください (send single events as JSON)")
    }
    let event: Members
    do {
      event = try JSONDecoder().decode(Members.self, from: Data(value))
    } catch {
      throw Self.malformed("JSONのイベントとして読めません (it can't be read as an event in JSON)")
    }
    guard event.specversion == "1.0" else {
      throw Self.malformed("specversion が 1.0 ではありません (its specversion is not 1.0)")
    }
    switch (event.base64, event.text) {
    case (let data?, nil): bytes = Array(data)
    case (nil, let text?): bytes = Array(text.utf8)
    default:
      throw Self.malformed(
        "ファイルは data_base64 か、文字列の data のどちらか一方に入れてください (the file belongs in data_base64, or as a text in data)")
    }
    var all = Headers(headers.all.filter { $0.name != "content-type" })
    if let time = event.time { all.append("ce_time", time) }
    if let parent = event.traceparent { all.append("traceparent", parent) }
    if let state = event.tracestate { all.append("tracestate", state) }
    self.headers = all
  }

  private static func malformed(_ why: String) -> Rejection {
    Rejection(.malformed, "CloudEvents の構造化モードの記録です：\(why)")
  }

  /// Of a JSON event what an upload needs (CloudEvents 1.0, JSON event format).
  private struct Members: Decodable {
    var specversion: String
    var time: String?
    var traceparent: String?
    var tracestate: String?
    var base64: Data?
    /// `data`, where it is a text; JSON of any other kind is no file.
    var text: String?

    private enum CodingKeys: String, CodingKey {
      case specversion, time, traceparent, tracestate
      case base64 = "data_base64"
      case text = "data"
    }

    init(from decoder: any Decoder) throws {
      let members = try decoder.container(keyedBy: CodingKeys.self)
      specversion = try members.decode(String.self, forKey: .specversion)
      time = try members.decodeIfPresent(String.self, forKey: .time)
      traceparent = try? members.decodeIfPresent(String.self, forKey: .traceparent)
      tracestate = try? members.decodeIfPresent(String.self, forKey: .tracestate)
      base64 = try members.decodeIfPresent(Data.self, forKey: .base64)
      text = try? members.decodeIfPresent(String.self, forKey: .text)
    }
  }
}
