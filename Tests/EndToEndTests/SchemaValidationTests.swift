import Foundation
import TestSupport
import Testing

/// Holds what Hyoka writes against the published schemas, with a validator that isn't ours.
@Suite(.enabled(if: TestTools.available)) struct SchemaValidationTests {
  @Test func `the golden examples are valid`() throws {
    let messages = try Schemas.names.reduce(into: [:]) { messages, name in
      messages[name] = try Schemas.examples(name).map { try JSONValue(contentsOf: $0).bytes }
    }
    let (valid, report) = try Validator.validate(messages)
    #expect(valid, "\(report)")
  }

  @Test func `the validator notices what is wrong`() throws {
    let (valid, report) = try Validator.validate(["dead-letter": [Array(#"{"name":"a","extra":1}"#.utf8)]])
    #expect(!valid)
    #expect(report.contains("'extra' was unexpected"))
    #expect(report.contains("'reason' is a required property"))
  }

  @Test(.enabled(if: Seeds.available)) func `everything that the real documents come to is valid`() async throws {
    var uploads = try Seeds.all.map { (key: "\($0).txt", bytes: Optional(try Seeds.bytes($0))) }
    uploads.append((key: "noise.txt", bytes: Array("no form at all".utf8)))
    uploads.append((key: "empty.txt", bytes: []))
    let messages = try await Traffic(uploads).messages()
    #expect(Set(messages.keys) == Set(Schemas.names))
    #expect(messages["dead-letter"]?.count == 2)
    let (valid, report) = try Validator.validate(messages)
    #expect(valid, "\(report)")
  }

  @Test func `everything that the demo comes to is valid`() async throws {
    let demo = Checkout.root.appendingPathComponent("deploy/demo")
    let files = try FileManager.default.subpathsOfDirectory(atPath: demo.path).filter { $0.hasSuffix(".txt") }
    let uploads = try files.sorted().map {
      (key: $0, bytes: Optional([UInt8](try Data(contentsOf: demo.appendingPathComponent($0)))))
    }
    let messages = try await Traffic(uploads).messages()
    #expect(messages["goal-summary"]?.isEmpty == false)
    let (valid, report) = try Validator.validate(messages)
    #expect(valid, "\(report)")
  }
}
