import Contracts
import Testing

@testable import Rollup

/// Whatever comes, is replaced and is retracted, in whatever order: the summaries are those of a rollup from scratch, and
/// what `apply` reports is exactly what changed.
/// And it makes no difference how much of it is packed in between.
struct RollupPropertyTests {
  private static let places = ["131105", "131016", "141305"]

  @Test(arguments: 1...24, [0, 2_000, 4 << 20])
  func incrementalEqualsFromScratch(seed: Int, room: Int) {
    var random = SplitMix(state: UInt64(seed))
    var rollup = Mirror(room: room)
    var current: [String: MeasureSet] = [:]
    for _ in 0..<60 {
      let place = Self.places[Int.random(in: 0..<Self.places.count, using: &random)]
      let name = "\(place)/doc\(Int.random(in: 0..<6, using: &random))"
      let set = Int.random(in: 0..<4, using: &random) == 0 ? nil : Self.set(name, &random)
      current[name] = set
      rollup.apply(set, document: name, municipality: place)
      // Sometimes several documents come between two answers.
      guard Int.random(in: 0..<3, using: &random) > 0 else { continue }
      let before = rollup.summaries
      for (key, summary) in rollup.takeChanges() { #expect(before[key] != summary) }
      var scratch = Mirror()
      for (name, set) in current.shuffled(using: &random) {
        scratch.apply(set, document: name, municipality: String(name.prefix(6)))
      }
      scratch.takeChanges()
      #expect(rollup.summaries == scratch.summaries)
    }
    for name in current.keys.sorted() { rollup.apply(nil, document: name, municipality: String(name.prefix(6))) }
    rollup.takeChanges()
    #expect(rollup.summaries.isEmpty)
  }

  /// Few goals, projects, items and amounts, so that documents share them often.
  private static func set(_ name: String, _ random: inout SplitMix) -> MeasureSet {
    let goals: [GoalID] = [.childRights, .youthSupport, .parentingSupport, .abusePrevention, .workLifeBalance]
    let items = ["", "謝礼", "委託料一式", "委託料一式（子ども分）", "委託料一式（乳幼児分）", "印刷製本費"]
    let year = Int.random(in: 2023...2024, using: &random)
    let plan = Int.random(in: 0..<5, using: &random) == 0 ? "other" : "plan"
    var measures: [Measure] = []
    for number in 0..<Int.random(in: 0..<5, using: &random) {
      let costs = (0..<Int.random(in: 0..<4, using: &random)).map { _ in
        (
          items[Int.random(in: 0..<items.count, using: &random)],
          [nil, 0, 100, 200, 300][Int.random(in: 0..<5, using: &random)]
        )
      }
      measures.append(
        HandMade.measure(
          "\(number)", goals[Int.random(in: 0..<goals.count, using: &random)], in: name,
          project: "p\(Int.random(in: 0..<8, using: &random))", costs: costs,
          overall: Bool.random(using: &random) ? .achieved : nil, codes: Bool.random(using: &random) ? ["I"] : [],
          repeated: Repetition.allCases[Int.random(in: 0..<3, using: &random)], plan: plan, year: year))
    }
    let findings = measures.map {
      Finding(
        .fieldMissing, .doubt, ja: "", en: "", document: name, place: Place(line: measures.count), measures: [$0.id])
    }
    return HandMade.set(name, measures, findings: findings, plan: plan, year: year)
  }
}

/// The same numbers on every machine.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
