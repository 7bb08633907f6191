import Contracts

/// Counts a goal's measures into its summary.
struct SummaryBuilder {
  /// Nil where nothing is left under the key.
  static func summary(_ key: SummaryKey, _ content: GoalContent) -> GoalSummary? {
    guard let first = content.entries.first, let municipality = content.municipality else { return nil }
    let entries = content.entries.filter { $0.repeated != .whole }
    let indicators = entries.flatMap(\.indicators)
    return GoalSummary(
      goal: SummaryGoal(id: key.goal, name: first.goalName), municipality: municipality, plan: key.plan,
      fiscalYear: key.fiscalYear, measures: entries.count, projects: Set(entries.map(\.project)).count,
      repeated: RepeatCount(
        part: entries.count { $0.repeated == .part }, whole: content.entries.count - entries.count),
      attainment: attainment(entries), aspects: aspects(entries), statuses: statuses(entries), codes: codes(entries),
      yen: yen(entries, leftOut: content.leftOut), indicators: indicators, plans: plans(indicators),
      localGoals: localGoals(entries), findings: sorted(content.findings),
      measureIDs: content.entries.map(\.measureID),
      documents: content.documents.sorted { ($0.name, $0.sha256) < ($1.name, $1.sha256) })
  }

  private static func attainment(_ entries: [Entry]) -> AttainmentCount {
    var count = AttainmentCount()
    for entry in entries { count.add(entry.overall) }
    return count
  }

  private static func aspects(_ entries: [Entry]) -> [AspectCount] {
    var counts: [ByteString: AttainmentCount] = [:]
    for entry in entries {
      for aspect in entry.aspects { counts[aspect.name, default: AttainmentCount()].add(aspect.attainment) }
    }
    return counts.sorted { $0.key < $1.key }
      .map { AspectCount(aspect: $0.key.text, attainment: $0.value) }
  }

  private static func statuses(_ entries: [Entry]) -> [StatusCount] {
    var counts: [Status?: Int] = [:]
    for entry in entries {
      if let category = entry.category { counts[category.status, default: 0] += 1 }
    }
    // Words that the profile doesn't know come last.
    func rank(_ count: StatusCount) -> (Int, String) { (count.status == nil ? 1 : 0, count.status?.rawValue ?? "") }
    return counts.map { StatusCount(status: $0.key, measures: $0.value) }.sorted { rank($0) < rank($1) }
  }

  private static func codes(_ entries: [Entry]) -> [CodeCount] {
    var counts: [Entry.Letter: (meaning: String?, measures: Int)] = [:]
    for entry in entries {
      for (letter, meaning) in entry.codes {
        let before = counts[letter]
        // Two versions of a profile can word a meaning differently; which one is shown must not depend on the order.
        let meanings = [before?.meaning, meaning].compactMap { $0 }
        counts[letter] = (meanings.min(), (before?.measures ?? 0) + 1)
      }
    }
    return
      counts
      .sorted { ($0.key.kind, $0.key.code) < ($1.key.kind, $1.key.code) }
      .map { letter, count in
        CodeCount(
          kind: letter.kind.text,
          code: letter.code.text, meaning: count.meaning, measures: count.measures)
      }
  }

  private static func yen(_ entries: [Entry], leftOut: Set<RepeatedCosts.Bearer>) -> YenTotal {
    var total = YenTotal(total: 0, withoutRepeats: 0, amounts: 0, unreadable: 0)
    for entry in entries {
      for (index, amount) in entry.amounts.enumerated() {
        guard let yen = amount.yen else {
          total.unreadable += 1
          continue
        }
        total.amounts += 1
        total.total = saturated(total.total, yen)
        if leftOut.isEmpty || !leftOut.contains(RepeatedCosts.Bearer(entry: entry, index: index)) {
          total.withoutRepeats = saturated(total.withoutRepeats, yen)
        }
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

  private static func localGoals(_ entries: [Entry]) -> [[LocalGoal]] {
    var paths: [ByteString: [LocalGoal]] = [:]
    for entry in entries where !entry.localGoal.isEmpty { paths[entry.localGoalKey] = entry.localGoal }
    return paths.sorted { $0.key < $1.key }.map(\.value)
  }

  private static func sorted(_ findings: [Finding]) -> [Finding] {
    var unique: [Finding] = []
    for finding in findings.sorted(by: order) where unique.last != finding { unique.append(finding) }
    return unique
  }

  private static func order(_ left: Finding, _ right: Finding) -> Bool {
    if left.document != right.document { return left.document < right.document }
    let leftPlace = left.place ?? Place(line: 0)
    let rightPlace = right.place ?? Place(line: 0)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if left.measures != right.measures { return left.measures.lexicographicallyPrecedes(right.measures) }
    if left.message.en != right.message.en { return left.message.en < right.message.en }
    return left.message.ja < right.message.ja
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
