import Contracts
import Foundation
import TestSupport
import Testing

/// The facts that are read from a measure set's bytes are those of the measure set.
@Suite struct DocumentFactsTests {
  private static func goldens() throws -> [[UInt8]] {
    try Schemas.examples("measure-set").map { [UInt8](try Data(contentsOf: $0)) }
  }

  @Test func `read from a golden example`() throws {
    for bytes in try Self.goldens() {
      let facts = try JSON.decode(DocumentFacts.self, from: bytes)
      #expect(facts == DocumentFacts(try JSON.decode(MeasureSet.self, from: bytes)))
    }
  }

  @Test func `read whatever the order of the members, and where some come twice`() throws {
    var random = RandomValues(seed: 11)
    for bytes in try Self.goldens() {
      let golden = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
      for _ in 0..<8 {
        let shuffled = golden.shuffled(&random)
        let facts = try JSON.decode(DocumentFacts.self, from: Array(shuffled.utf8))
        #expect(facts == DocumentFacts(try JSON.decode(MeasureSet.self, from: Array(shuffled.utf8))), "\(shuffled)")
      }
    }
  }

  @Test func `a measure set without what the facts are made of is refused`() throws {
    for name in ["document", "findings", "fiscalYear", "measures", "municipality", "plan"] {
      for bytes in try Self.goldens() {
        guard case .object(var members) = try JSONDecoder().decode(JSONValue.self, from: Data(bytes)) else {
          Issue.record("no object")
          continue
        }
        members[name] = nil
        let rest = try JSONEncoder().encode(JSONValue.object(members))
        #expect(throws: JSONError.self) { try JSON.decode(DocumentFacts.self, from: [UInt8](rest)) }
      }
    }
  }
}

extension JSONValue {
  /// As text, the members of every object in any order, some of them once more at its end.
  fileprivate func shuffled(_ random: inout RandomValues) -> String {
    switch self {
    case .array(let items): return "[\(items.map { $0.shuffled(&random) }.joined(separator: ","))]"
    case .object(let members):
      var order = members.keys.sorted()
      for index in order.indices { order.swapAt(index, random.below(order.count)) }
      var texts = order.map { "\($0.debugDescription):\(members[$0]?.shuffled(&random) ?? "null")" }
      // Of equal keys the first counts; the second has what another one has.
      if let first = order.first, let last = order.last, random.below(3) == 0 {
        texts.append("\(first.debugDescription):\(members[last]?.shuffled(&random) ?? "null")")
      }
      return "{\(texts.joined(separator: ","))}"
    default: return (try? JSONEncoder().encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "null"
    }
  }
}
