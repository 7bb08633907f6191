/// What a form's own words mean, in the words that all municipalities share. Written in the profile, carried by every
/// sheet.
public struct Vocabulary: Codable, Hashable, Sendable {
  public var scales: [RatingScale]
  public var statuses: [StatusWord]
  public var codes: [CodeList]
  public var abbreviations: [Abbreviation]
  /// In order: the first rule that fits a measure gives its canonical goal.
  public var goals: [GoalRule]
  public var planWords: [PlanWord]
  /// Marks that say that a text stands elsewhere too, for instance `【再掲】`.
  public var repeatMarks: [String]
  /// Ratings whose wording tells how far a measure got, where the form shows no numbered scale; absent where there are
  /// none.
  public var ratingWords: [RatingWord]?

  public init(
    scales: [RatingScale] = [], statuses: [StatusWord] = [], codes: [CodeList] = [],
    abbreviations: [Abbreviation] = [], goals: [GoalRule] = [], planWords: [PlanWord] = [], repeatMarks: [String] = [],
    ratingWords: [RatingWord]? = nil
  ) {
    self.scales = scales
    self.statuses = statuses
    self.codes = codes
    self.abbreviations = abbreviations
    self.goals = goals
    self.planWords = planWords
    self.repeatMarks = repeatMarks
    self.ratingWords = ratingWords
  }
}

/// A form's rating scale. Which end is best differs between forms, so both ends are named.
public struct RatingScale: Codable, Hashable, Sendable {
  /// The fields that are rated on this scale.
  public var fields: [String]
  public var best: Int
  public var worst: Int
  public var steps: [RatingStep]

  public init(fields: [String], best: Int, worst: Int, steps: [RatingStep]) {
    self.fields = fields
    self.best = best
    self.worst = worst
    self.steps = steps
  }
}

public struct RatingStep: Codable, Hashable, Sendable {
  public var value: Int
  /// The step's words as the form prints them.
  public var wording: String
  public var attainment: Attainment

  public init(value: Int, wording: String, attainment: Attainment) {
    self.value = value
    self.wording = wording
    self.attainment = attainment
  }
}

/// What a rating says by its own words, or by those that the form's legend has for its sign (`A：達成`).
public struct RatingWord: Codable, Hashable, Sendable {
  /// The rating as the form prints it.
  public var raw: String
  /// The words that say it, the form's own.
  public var wording: String
  public var attainment: Attainment

  public init(raw: String, wording: String, attainment: Attainment) {
    self.raw = raw
    self.wording = wording
    self.attainment = attainment
  }
}

/// How far a measure got, comparable between forms.
public enum Attainment: String, Codable, Hashable, Sendable, CaseIterable {
  case exceeded, achieved, partlyAchieved, notAchieved
}

/// What is planned for a project, comparable between forms.
public enum Status: String, Codable, Hashable, Sendable, CaseIterable {
  case new, expanded, continued, reduced, underConsideration, ended
}

public struct StatusWord: Codable, Hashable, Sendable {
  public var word: String
  public var status: Status

  public init(word: String, status: Status) {
    self.word = word
    self.status = status
  }
}

/// The code letters of one field of a form and their meanings.
public struct CodeList: Codable, Hashable, Sendable {
  /// The field that holds the code, for instance `inspection`.
  public var field: String
  public var codes: [CodeMeaning]

  public init(field: String, codes: [CodeMeaning]) {
    self.field = field
    self.codes = codes
  }
}

public struct CodeMeaning: Codable, Hashable, Sendable {
  public var code: String
  public var meaning: String
  /// What the code says of the project's future, where it says it.
  public var status: Status?

  public init(code: String, meaning: String, status: Status? = nil) {
    self.code = code
    self.meaning = meaning
    self.status = status
  }
}

/// A short form that a document uses for the name of an office.
public struct Abbreviation: Codable, Hashable, Sendable {
  public var short: String
  public var full: String

  public init(short: String, full: String) {
    self.short = short
    self.full = full
  }
}

/// Which canonical goal a measure belongs to. All conditions that are given must hold.
public struct GoalRule: Codable, Hashable, Sendable {
  /// A local goal's path of ids from the outermost, for instance `1/3`; fits that goal and all below it.
  public var local: String?
  /// Words of which one stands in the measure's title.
  public var title: [String]?
  public var goal: GoalID
  public var also: [GoalID]?

  public init(local: String?, title: [String]?, goal: GoalID, also: [GoalID]? = nil) {
    self.local = local
    self.title = title
    self.goal = goal
    self.also = also
  }
}

/// The way that a plan word wants a figure to go.
public enum PlanDirection: String, Codable, Hashable, Sendable, CaseIterable {
  case up, down, hold
}

/// A word that stands in place of a target figure, for instance 漸増.
public struct PlanWord: Codable, Hashable, Sendable {
  public var word: String
  /// Absent where the word sets no direction (実施, 検討).
  public var direction: PlanDirection?

  public init(word: String, direction: PlanDirection?) {
    self.word = word
    self.direction = direction
  }
}
