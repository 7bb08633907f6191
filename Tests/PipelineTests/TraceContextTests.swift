import Contracts
import Fleet
import Testing

@testable import Pipeline

/// What an upload brings of tracing and time goes through the pipeline unchanged, or not at all.
@Suite struct TraceContextTests {
  private static let parent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"

  private func carried(_ headers: [(String, String)]) -> [String: String] {
    var all = Headers()
    for (name, value) in headers { all.append(name, value) }
    return Dictionary(
      TraceContext.carried(from: all).map { ($0.name, String(decoding: $0.value ?? [], as: UTF8.self)) }
    ) { $1 }
  }

  @Test func `time, parent and state are carried as they came, and nothing else`() {
    let headers = [
      ("ce_time", "2024-06-01T09:30:00+09:00"), ("traceparent", Self.parent), ("tracestate", "a=1, b@c=x y"),
      ("authorization", "secret"), ("baggage", "user=1"),
    ]
    #expect(carried(headers) == Dictionary(uniqueKeysWithValues: headers.prefix(3).map { ($0.0, $0.1) }))
  }

  @Test(arguments: [
    parent, "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-00",
    // Of a later version what is known is read.
    "cc-12345678901234567890123456789012-1234567890123456-01",
    "cc-12345678901234567890123456789012-1234567890123456-01-what-the-future-will-be-like",
  ])
  func `a parent by the grammar is carried`(parent: String) {
    #expect(carried([("traceparent", parent)]) == ["traceparent": parent])
  }

  @Test(arguments: [
    "", "x", "00", parent.uppercased(), " " + parent, parent + " ", parent + "\n", parent + "-", parent + "-x",
    "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "0-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
    "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
    "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
    "00-4bf92f3577b34da6a3ce929d0e0e473-00f067aa0ba902b7-01", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
    "00_4bf92f3577b34da6a3ce929d0e0e4736_00f067aa0ba902b7_01",
    "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01",
    "cc-12345678901234567890123456789012-1234567890123456-01.x",
    "cc-12345678901234567890123456789012-1234567890123456-01-\u{1B}",
  ])
  func `any other is dropped, and the state with it`(parent: String) {
    #expect(carried([("traceparent", parent), ("tracestate", "a=1")]) == [:])
  }

  @Test func `of two parents neither is carried`() {
    #expect(carried([("traceparent", Self.parent), ("traceparent", Self.parent)]) == [:])
  }

  @Test(arguments: [
    "a=1", "rojo=00f067aa0ba902b7,congo=t61rcWkgMzE", "a=1,,b=2", "a=1 ,\tb=2", "1t@vendor=!", "a_-*/0=\u{20}x",
    (0..<32).map { "k\($0)=v" }.joined(separator: ","),
  ])
  func `a state by the grammar is carried`(state: String) {
    #expect(carried([("traceparent", Self.parent), ("tracestate", state)])["tracestate"] == state)
  }

  @Test(arguments: [
    "", " ", ",", "a", "a=", "=1", "A=1", "1a=1", "a=1,a=2", "a=1=2", "a@=1", "@a=1", "a@b@c=1", "a@1b=1", "a=\u{7F}",
    "a=あ", "a=1\n", "a =1", "a@" + String(repeating: "v", count: 15) + "=1", "a=" + String(repeating: "x", count: 257),
    (0..<33).map { "k\($0)=v" }.joined(separator: ","),
    (0..<3).map { "k\($0)=" + String(repeating: "x", count: 200) }
      .joined(separator: ","),
  ])
  func `any other state is dropped, and the parent kept`(state: String) {
    #expect(carried([("traceparent", Self.parent), ("tracestate", state)]) == ["traceparent": Self.parent])
  }

  @Test(arguments: [
    "2024-06-01T00:00:00Z", "2024-02-29t23:59:60.123456789z", "1985-04-12T23:20:50.52+00:20",
    "2000-02-29T00:00:00-23:59",
  ])
  func `a time of RFC 3339 is carried`(time: String) {
    #expect(carried([("ce_time", time)]) == ["ce_time": time])
  }

  @Test(arguments: [
    "", "now", "2024-06-01", "2024-06-01 00:00:00Z", "2024-06-01T00:00:00", "2024-06-01T00:00Z", "2024-13-01T00:00:00Z",
    "2024-00-01T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2024-06-31T00:00:00Z",
    "2024-06-01T24:00:00Z", "2024-06-01T00:60:00Z", "2024-06-01T00:00:61Z", "2024-06-01T00:00:00.Z",
    "2024-06-01T00:00:00+0900", "2024-06-01T00:00:00+24:00", "2024-06-01T00:00:00Z\n", "２０２４-06-01T00:00:00Z",
    "2024-06-01T00:00:00." + String(repeating: "0", count: 40) + "Z", "+2024-06-01T00:00:00Z", "2024-06-01T00:00:00.0",
  ])
  func `any other time is dropped`(time: String) {
    #expect(carried([("ce_time", time)]) == [:])
  }

  @Test func `bytes that are no text, and a header without a value, are dropped`() {
    let headers = Headers([
      .init(name: "traceparent", value: [0xFF, 0xFE]), .init(name: "ce_time", value: nil),
      .init(name: "tracestate", value: [0x61, 0x3D, 0x80]),
    ])
    #expect(TraceContext.carried(from: headers).isEmpty)
  }

  @Test func `a stage's records carry what is well-formed and nothing else`() {
    var upload = Headers()
    upload.append("traceparent", "00-nothing-01")
    upload.append("tracestate", "a=1")
    upload.append("ce_time", "yesterday")
    upload.append("secret", "x")
    let envelope = Envelope(stage: "parse")
    let record = envelope.retraction(of: Sheet.self, to: "t", key: [1], carrying: upload)
    let names = Set(record.headers.all.map(\.name))
    #expect(names.isDisjoint(with: upload.all.map(\.name)))
    #expect(names.contains("ce_id"))
    var good = Headers()
    good.append("traceparent", Self.parent)
    #expect(
      envelope.retraction(of: Sheet.self, to: "t", key: [1], carrying: good).headers.text("traceparent") == Self.parent)
  }
}
