import Contracts
import Foundation
import TestSupport
import Testing

@testable import Rollup

/// What is packed comes out as it was.
struct PackingTests {
  @Test func goldenExamples() throws {
    for url in try Schemas.examples("measure-set") {
      let facts = DocumentFacts(try JSON.decode(MeasureSet.self, from: [UInt8](try Data(contentsOf: url))))
      #expect(PackedDocument(facts).facts == facts, "\(url.lastPathComponent)")
    }
  }

  @Test func numbersOfEverySize() {
    for value in [0, 1, -1, 63, 64, -64, -65, 127, 128, 15_945_000, .max, .min, .max - 1, .min + 1] {
      #expect(roundTrip(value) == value)
    }
    for value in [0, -0.0, 1.5, 98_875, -1e300, .leastNonzeroMagnitude, .infinity] as [Double] {
      #expect(roundTrip(value).bitPattern == value.bitPattern)
    }
    #expect(roundTrip([nil, 3, nil] as [Int?]) == [nil, 3, nil])
  }

  @Test("texts that come often, that begin alike, and that only look alike")
  func texts() {
    var texts = ["", "謝礼", "", "謝礼", "が", "か\u{3099}", "が", String(repeating: "長", count: 1_000)]
    for number in 0..<2_000 { texts += ["\(number % 700)", "謝礼\(number)"] }
    let again = roundTrip(texts)
    #expect(again.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
  }

  @Test func everyCaseOfAnEnumeration() {
    #expect(roundTrip(GoalID.allCases) == GoalID.allCases)
    #expect(roundTrip(Finding.Code.allCases) == Finding.Code.allCases)
    #expect(roundTrip(Finding.Code(rawValue: "of-a-later-version")).rawValue == "of-a-later-version")
    #expect(roundTrip(Finding.Severity.allCases) == Finding.Severity.allCases)
    #expect(roundTrip(Attainment.allCases) == Attainment.allCases)
    #expect(roundTrip(Status.allCases) == Status.allCases)
    #expect(roundTrip(Repetition.allCases) == Repetition.allCases)
    #expect(roundTrip(Indicator.Trend.allCases) == Indicator.Trend.allCases)
  }

  private func roundTrip<Value: Packable>(_ value: Value) -> Value {
    var writer = PackWriter()
    value.pack(into: &writer)
    var reader = PackReader(writer.bytes)
    return Value(from: &reader)
  }
}
