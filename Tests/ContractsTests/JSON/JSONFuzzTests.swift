import Contracts
import Foundation
import TestSupport
import Testing

/// Golden examples, damaged at random: read or refused, never a crash, and as Foundation reads them.
@Suite struct JSONFuzzTests {
  private static let pieces = [
    "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "0", "1e9", "-", ".5", "\\u00e9", "\\ud83d", "\\ude00", "\u{0}",
    "\n", " ",
    "\u{2028}", "😀", "true", "\"line\":7,", "1.0", "99999999999999999999", "{}", "[]", "\"a\":{},",
  ]

  @Test func `mutated golden examples`() throws {
    var random = RandomValues(seed: 7)
    var goldens: [(any Message.Type, [UInt8])] = []
    for type in GoldenExampleTests.messages {
      for url in try Schemas.examples(type.schemaName) { goldens.append((type, [UInt8](try Data(contentsOf: url)))) }
    }
    var (both, neither, stricter) = (0, 0, 0)
    for _ in 0..<3_000 {
      let (type, golden) = goldens[random.below(goldens.count)]
      var bytes = golden
      for _ in 0...random.below(3) { mutate(&bytes, &random) }
      switch try compare(type, bytes) {
      case .both: both += 1
      case .neither: neither += 1
      case .stricter: stricter += 1
      }
    }
    // Both happen often enough for the comparison to mean something.
    #expect(both > 300 && neither > 300, "\(both) read by both, \(neither) by neither, \(stricter) by Foundation alone")
  }

  private enum Outcome { case both, neither, stricter }

  private func compare<Value: Message>(_ type: Value.Type, _ bytes: [UInt8]) throws -> Outcome {
    let ours = verdict { try JSON.decode(type, from: bytes) }
    let theirs = try? Foundations.decode(type, from: bytes)
    switch (ours, theirs) {
    case (.success(let ours), let theirs?):
      // Compared as bytes, which tell more than `==`: strings are equal that only look the same.
      #expect(try JSON.encode(ours) == Foundations.encode(theirs))
      return .both
    case (.failure(let error), nil):
      #expect(error is JSONError, "\(error)")
      #expect(!"\(error)".contains("\n"))
      return .neither
    case (.success, nil):
      Issue.record("only ours reads \(String(decoding: bytes, as: UTF8.self))")
      return .neither
    case (.failure(let error), .some):
      // Foundation doesn't look at what nobody asks for, and takes a comma before a closing bracket; JSONSerialization
      // tells better what JSON is.
      let isJSON =
        String(validating: bytes, as: UTF8.self) != nil
        && (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
        && String(decoding: bytes, as: UTF8.self).firstRange(of: /,\s*[\]}]/) == nil
      #expect(!isJSON, "only Foundation reads \(String(decoding: bytes, as: UTF8.self)): \(error)")
      return .stricter
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout RandomValues) {
    let at = random.below(bytes.count + 1)
    switch random.below(6) {
    case 0 where at < bytes.count: bytes[at] = UInt8(truncatingIfNeeded: random.next())
    case 1 where at < bytes.count: bytes[at] ^= 1 << UInt8(random.below(8))
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + random.below(4)))
    case 3:
      let from = random.below(bytes.count + 1)
      let copied = Array(bytes[from..<min(bytes.count, from + random.below(60))])
      bytes.insert(contentsOf: copied, at: at)
    default: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)].utf8, at: at)
    }
    if bytes.isEmpty { bytes = [UInt8(ascii: "{")] }
  }
}
