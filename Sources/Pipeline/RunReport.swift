import Contracts

/// What came out of a run, as far as it is told on the terminal.
public struct RunReport: Sendable {
  /// One goal, over all municipalities, plans and years.
  public struct Row: Sendable {
    public var goal: SummaryGoal
    public var measures = 0
    public var attainment = AttainmentCount()
    /// All amounts, and those without repeats, in yen.
    public var yen = 0
    public var yenWithoutRepeats = 0
    public var plans = PlanCount()
    public var findings = 0

    init(goal: SummaryGoal) {
      self.goal = goal
    }

    mutating func add(_ summary: GoalSummary) {
      measures += summary.measures
      attainment.exceeded += summary.attainment.exceeded
      attainment.achieved += summary.attainment.achieved
      attainment.partlyAchieved += summary.attainment.partlyAchieved
      attainment.notAchieved += summary.attainment.notAchieved
      attainment.unrated += summary.attainment.unrated
      // Absurd amounts in a document must not stop the run; the sum is then as wrong as the document.
      yen &+= summary.yen.total
      yenWithoutRepeats &+= summary.yen.withoutRepeats
      plans.onPlan += summary.plans.onPlan
      plans.againstPlan += summary.plans.againstPlan
      plans.undecided += summary.plans.undecided
      findings += summary.findings.count
    }
  }

  public var files: Int
  public var documents: Int
  public var measures: Int
  /// In the order of `GoalID`; goals without a summary left out.
  public var rows: [Row]
  /// By code, sorted by the code's name.
  public var findings: [(code: Finding.Code, count: Int)]
  public var deadLetters: [DeadLetter]
}
