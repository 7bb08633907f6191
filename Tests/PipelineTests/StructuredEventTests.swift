import Contracts
import Fleet
import Foundation
import Testing

@testable import Pipeline

/// CloudEvents 1.0, Kafka protocol binding 3.3 and JSON event format 3.1: how routers send what they got elsewhere.
@Suite struct StructuredEventTests {
  private func event(_ json: String, _ type: String = "application/cloudevents+json") throws -> StructuredEvent? {
    var headers = Headers()
    headers.append("content-type", type)
    headers.append("hyoka-municipality", "131105")
    return try StructuredEvent(Array(json.utf8), headers)
  }

  @Test func `the file stands in data_base64, and the event's time and trace in its headers`() throws {
    let event = try #require(
      try event(
        """
        {"specversion": "1.0", "id": "1", "source": "/city", "type": "upload", "time": "2026-04-01T09:00:00+09:00",
         "traceparent": "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
         "datacontenttype": "application/octet-stream", "data_base64": "6KmV5L6h"}
        """))
    #expect(String(decoding: event.bytes, as: UTF8.self) == "評価")
    #expect(event.headers.text("ce_time") == "2026-04-01T09:00:00+09:00")
    #expect(event.headers.text("traceparent") == "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
    #expect(event.headers.text("hyoka-municipality") == "131105")
    // Whoever gets a file of an archive must not take it for an event.
    #expect(event.headers.text("content-type") == nil)
  }

  @Test func `a text stands in data as it is`() throws {
    let event = try event(
      #"{"specversion": "1.0", "id": "1", "source": "/city", "type": "upload", "data": "事業番号\n1301"}"#,
      "Application/CloudEvents+JSON; charset=UTF-8")
    #expect(event.map { String(decoding: $0.bytes, as: UTF8.self) } == "事業番号\n1301")
  }

  @Test func `other records are no events`() throws {
    #expect(try event("{}", "application/json") == nil)
    #expect(try StructuredEvent(Array("x".utf8), Headers()) == nil)
  }

  @Test(arguments: [
    ("not JSON", "application/cloudevents+json", "JSON"),
    (#"{"specversion": "1.0", "data": {"rows": []}}"#, "application/cloudevents+json", "data_base64"),
    (#"{"specversion": "1.0"}"#, "application/cloudevents+json", "data_base64"),
    (#"{"specversion": "1.0", "data": "a", "data_base64": "YQ=="}"#, "application/cloudevents+json", "data_base64"),
    (#"{"specversion": "1.0", "data_base64": "***"}"#, "application/cloudevents+json", "JSON"),
    (#"{"specversion": "0.3", "data": "a"}"#, "application/cloudevents+json", "specversion"),
    ("[]", "application/cloudevents-batch+json", "cloudevents-batch"),
    ("", "application/cloudevents+avro", "cloudevents+avro"),
  ])
  func `what is no event in JSON is refused with the reason`(json: String, type: String, word: String) throws {
    let error = #expect(throws: Rejection.self) { try event(json, type) }
    #expect(error?.reason == .malformed)
    #expect(error?.message.contains(word) == true)
  }
}
