import Contracts

/// Counts a goal's measures into its summary.
struct SummaryBuilder {
  /// Nil where nothing is left under the key.
  static func summary(_ key: SummaryKey, _ content: GoalContent) -> GoalSummary? {
    guard let first = content.entries.first?.entry, let municipality = content.municipality else { return nil }
    let counted = content.entries.filter { $0.entry.repeated != .whole }
    let entries = counted.map(\.entry)
    let indicators = entries.flatMap(\.indicators)
    return GoalSummary(
      goal: SummaryGoal(id: key.goal, name: first.goalName), municipality: municipality, plan: key.plan,
      fiscalYear: key.fiscalYear, measures: entries.count, projects: Set(entries.map(\.project)).count,
      repeated: RepeatCount(
        part: entries.count { $0.repeated == .part }, whole: content.entries.count - entries.count),
      attainment: attainment(entries), aspects: aspects(entries), statuses: statuses(entries), codes: codes(entries),
      yen: yen(counted, leftOut: content.leftOut), indicators: indicators, plans: plans(indicators),
      localGoals: localGoals(entries), findings: sorted(content.findings),
      measureIDs: content.entries.map(\.entry.id),
      documents: content.documents.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) })
  }

  private static func attainment(_ entries: [Contribution.Entry]) -> AttainmentCount {
    var count = AttainmentCount()
    for entry in entries { count.add(entry.ratings.first { $0.aspect == "overall" }?.attainment) }
    return count
  }

  private static func aspects(_ entries: [Contribution.Entry]) -> [AspectCount] {
    var counts: [String: AttainmentCount] = [:]
    for rating in entries.lazy.flatMap(\.ratings) where rating.aspect != "overall" {
      counts[rating.aspect, default: AttainmentCount()].add(rating.attainment)
    }
    return counts.sorted { $0.key < $1.key }.map { AspectCount(aspect: $0.key, attainment: $0.value) }
  }

  private static func statuses(_ entries: [Contribution.Entry]) -> [StatusCount] {
    var counts: [Status?: Int] = [:]
    for category in entries.lazy.compactMap(\.category) { counts[category.status, default: 0] += 1 }
    // Words that the profile doesn't know come last.
    return counts.map { StatusCount(status: $0.key, measures: $0.value) }
      .sorted { ($0.status == nil ? 1 : 0, $0.status?.rawValue ?? "") < ($1.status == nil ? 1 : 0, $1.status?.rawValue ?? "") }
  }

  private static func codes(_ entries: [Contribution.Entry]) -> [CodeCount] {
    struct Letter: Hashable {
      var kind: String
      var code: String
    }
    var counts: [Letter: (meaning: String?, measures: Int)] = [:]
    for entry in entries {
      var seen: Set<Letter> = []
      for code in entry.codes {
        let letter = Letter(kind: code.kind, code: ItemFold.text(code.raw))
        guard seen.insert(letter).inserted else { continue }
        let before = counts[letter]
        // Two versions of a profile can word a meaning differently; which one is shown must not depend on the order.
        let meanings = [before?.meaning, code.meaning].compactMap { $0 }
        counts[letter] = (meanings.min(), (before?.measures ?? 0) + 1)
      }
    }
    return counts
      .map { CodeCount(kind: $0.key.kind, code: $0.key.code, meaning: $0.value.meaning, measures: $0.value.measures) }
      .sorted { ($0.kind, $0.code) < ($1.kind, $1.code) }
  }

  private static func yen(
    _ entries: [(document: DocumentKey, entry: Contribution.Entry)], leftOut: Set<GoalContent.CostID>
  ) -> YenTotal {
    var total = YenTotal(total: 0, withoutRepeats: 0, amounts: 0, unreadable: 0)
    for (document, entry) in entries {
      for (index, cost) in entry.costs.enumerated() {
        guard let yen = cost.yen else {
          total.unreadable += 1
          continue
        }
        total.amounts += 1
        total.total = saturated(total.total, yen)
        let id = GoalContent.CostID(document: document, measure: entry.id, index: index)
        if !leftOut.contains(id) { total.withoutRepeats = saturated(total.withoutRepeats, yen) }
      }
    }
    return total
  }

  /// A document can claim any number of absurd amounts: the sum stays at the largest integer instead of trapping.
  private static func saturated(_ sum: Int, _ amount: Int) -> Int {
    let (result, overflow) = sum.addingReportingOverflow(amount)
    return overflow ? (amount > 0 ? Int.max : Int.min) : result
  }

  private static func plans(_ indicators: [IndicatorState]) -> PlanCount {
    PlanCount(
      onPlan: indicators.count { $0.onPlan == true }, againstPlan: indicators.count { $0.onPlan == false },
      undecided: indicators.count { $0.onPlan == nil })
  }

  private static func localGoals(_ entries: [Contribution.Entry]) -> [[LocalGoal]] {
    func key(_ path: [LocalGoal]) -> [String] { path.flatMap { [$0.id, $0.title ?? ""] } }
    return Set(entries.map(\.localGoal)).filter { !$0.isEmpty }.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    Set(findings).sorted { left, right in
      if left.document != right.document { return left.document < right.document }
      let leftPlace = left.place ?? Place(line: 0)
      let rightPlace = right.place ?? Place(line: 0)
      if leftPlace != rightPlace { return leftPlace < rightPlace }
      if left.code != right.code { return left.code.rawValue < right.code.rawValue }
      if left.measures != right.measures { return left.measures.lexicographicallyPrecedes(right.measures) }
      return (left.message.en, left.message.ja) < (right.message.en, right.message.ja)
    }
  }
}

extension AttainmentCount {
  fileprivate mutating func add(_ attainment: Attainment?) {
    switch attainment {
    case .exceeded: exceeded += 1
    case .achieved: achieved += 1
    case .partlyAchieved: partlyAchieved += 1
    case .notAchieved: notAchieved += 1
    case nil: unrated += 1
    }
  }
}
