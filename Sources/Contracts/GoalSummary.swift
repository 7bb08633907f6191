/// Everything that is known about one goal × municipality × plan × fiscal year.
///
/// Topic `summary.<goal>`, compacted by `municipality/plan/fiscalYear`. A measure that repeats another one as a whole
/// (`repeated: whole`) is listed in `measureIDs` and counted in `repeated.whole`, and in nothing else.
public struct GoalSummary: Codable, Hashable, Sendable {
  public var goal: SummaryGoal
  public var municipality: Municipality
  public var plan: String
  public var fiscalYear: Int
  /// Measures, whole repeats left out.
  public var measures: Int
  /// Distinct projects among them.
  public var projects: Int
  public var repeated: RepeatCount
  /// Overall ratings by attainment.
  public var attainment: AttainmentCount
  /// The viewpoints' ratings, sorted by aspect.
  public var aspects: [AspectCount]
  public var statuses: [StatusCount]
  public var codes: [CodeCount]
  public var yen: YenTotal
  public var indicators: [IndicatorState]
  /// Indicators on plan, against it, and without a verdict.
  public var plans: PlanCount
  /// The plan's own goals under this one, each as its path from the outermost, sorted.
  public var localGoals: [[LocalGoal]]
  public var findings: [Finding]
  public var measureIDs: [String]
  public var documents: [DocumentReference]

  public init(
    goal: SummaryGoal, municipality: Municipality, plan: String, fiscalYear: Int, measures: Int, projects: Int,
    repeated: RepeatCount, attainment: AttainmentCount, aspects: [AspectCount], statuses: [StatusCount],
    codes: [CodeCount], yen: YenTotal, indicators: [IndicatorState], plans: PlanCount, localGoals: [[LocalGoal]],
    findings: [Finding], measureIDs: [String], documents: [DocumentReference]
  ) {
    self.goal = goal
    self.municipality = municipality
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.measures = measures
    self.projects = projects
    self.repeated = repeated
    self.attainment = attainment
    self.aspects = aspects
    self.statuses = statuses
    self.codes = codes
    self.yen = yen
    self.indicators = indicators
    self.plans = plans
    self.localGoals = localGoals
    self.findings = findings
    self.measureIDs = measureIDs
    self.documents = documents
  }
}

public struct SummaryGoal: Codable, Hashable, Sendable {
  public var id: GoalID
  public var name: Bilingual

  public init(id: GoalID, name: Bilingual) {
    self.id = id
    self.name = name
  }
}

public struct RepeatCount: Codable, Hashable, Sendable {
  public var part: Int
  public var whole: Int

  public init(part: Int = 0, whole: Int = 0) {
    self.part = part
    self.whole = whole
  }
}

public struct AttainmentCount: Codable, Hashable, Sendable {
  public var exceeded: Int
  public var achieved: Int
  public var partlyAchieved: Int
  public var notAchieved: Int
  /// Measures without a readable overall rating.
  public var unrated: Int

  public init(
    exceeded: Int = 0, achieved: Int = 0, partlyAchieved: Int = 0, notAchieved: Int = 0, unrated: Int = 0
  ) {
    self.exceeded = exceeded
    self.achieved = achieved
    self.partlyAchieved = partlyAchieved
    self.notAchieved = notAchieved
    self.unrated = unrated
  }
}

public struct AspectCount: Codable, Hashable, Sendable {
  public var aspect: String
  public var attainment: AttainmentCount

  public init(aspect: String, attainment: AttainmentCount) {
    self.aspect = aspect
    self.attainment = attainment
  }
}

public struct StatusCount: Codable, Hashable, Sendable {
  /// Absent for words that the profile doesn't know.
  public var status: Status?
  public var measures: Int

  public init(status: Status?, measures: Int) {
    self.status = status
    self.measures = measures
  }
}

public struct CodeCount: Codable, Hashable, Sendable {
  public var kind: String
  public var code: String
  public var meaning: String?
  public var measures: Int

  public init(kind: String, code: String, meaning: String?, measures: Int) {
    self.kind = kind
    self.code = code
    self.meaning = meaning
    self.measures = measures
  }
}

/// Amounts in yen.
public struct YenTotal: Codable, Hashable, Sendable {
  /// All amounts under the goal.
  public var total: Int
  /// The same without amounts that repeat one that is counted elsewhere in the municipality, plan and year.
  public var withoutRepeats: Int
  /// How many amounts were read.
  public var amounts: Int
  /// How many could not be read, and are in neither total.
  public var unreadable: Int

  public init(total: Int, withoutRepeats: Int, amounts: Int, unreadable: Int) {
    self.total = total
    self.withoutRepeats = withoutRepeats
    self.amounts = amounts
    self.unreadable = unreadable
  }
}

/// An indicator as it stands in the latest year that has a figure.
public struct IndicatorState: Codable, Hashable, Sendable {
  public var measure: String
  public var name: String
  public var unit: String?
  /// The only value, or else the latest dated one; absent where there are several and none is dated.
  public var latest: IndicatorValue?
  public var trend: Indicator.Trend?
  public var onPlan: Bool?

  public init(
    measure: String, name: String, unit: String?, latest: IndicatorValue?, trend: Indicator.Trend?, onPlan: Bool?
  ) {
    self.measure = measure
    self.name = name
    self.unit = unit
    self.latest = latest
    self.trend = trend
    self.onPlan = onPlan
  }
}

public struct PlanCount: Codable, Hashable, Sendable {
  public var onPlan: Int
  public var againstPlan: Int
  public var undecided: Int

  public init(onPlan: Int = 0, againstPlan: Int = 0, undecided: Int = 0) {
    self.onPlan = onPlan
    self.againstPlan = againstPlan
    self.undecided = undecided
  }
}
