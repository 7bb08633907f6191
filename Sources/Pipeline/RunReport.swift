import Contracts

/// What came out of a run, as far as it is told on the terminal.
public struct RunReport: Sendable {
  /// One goal, over all municipalities, plans and years.
  public struct GoalRow: Sendable {
    public var goal: SummaryGoal
    public var sums = Sums()
  }

  /// What adds up.
  public struct Sums: Sendable {
    public var measures = 0
    public var attainment = AttainmentCount()
    /// How many amounts were read.
    public var amounts = 0
    /// All of them, and those without repeats, in yen.
    public var yen = 0
    public var yenWithoutRepeats = 0
    public var plans = PlanCount()
    public var findings = 0

    mutating func add(_ summary: GoalSummary) {
      measures += summary.measures
      attainment.exceeded += summary.attainment.exceeded
      attainment.achieved += summary.attainment.achieved
      attainment.partlyAchieved += summary.attainment.partlyAchieved
      attainment.notAchieved += summary.attainment.notAchieved
      attainment.unrated += summary.attainment.unrated
      amounts += summary.yen.amounts
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
  /// How many of the measures were read without a profile.
  public var genericMeasures = 0
  /// In the order of `GoalID`; goals without a summary left out.
  public var rows: [GoalRow] = []
  /// Over all goals.
  public var total = Sums()
  public var findings: [Finding.Code: Int] = [:]
  public var deadLetters: [DeadLetter] = []

  init(files: Int, documents: Int, measures: Int) {
    self.files = files
    self.documents = documents
    self.measures = measures
  }

  /// Takes the next summary; those of one goal come one after the other.
  mutating func add(_ summary: GoalSummary) {
    if rows.last?.goal.id != summary.goal.id { rows.append(GoalRow(goal: summary.goal)) }
    rows[rows.count - 1].sums.add(summary)
    total.add(summary)
  }
}
