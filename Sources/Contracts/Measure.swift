/// One record of a document in the vocabulary that all municipalities share.
public struct Measure: Codable, Hashable, Sendable {
  /// `municipality/document/number/departments`, derived from content alone; unique within a municipality.
  public var id: String
  public var municipality: Municipality
  public var document: DocumentReference
  public var profile: ProfileReference
  public var plan: String
  /// The Gregorian year in which the fiscal year begins (令和5年度 → 2023).
  public var fiscalYear: Int
  /// The plan's own goals that the measure stands under, outermost first.
  public var localGoal: [LocalGoal]
  public var goal: MeasureGoal
  /// The project's number as the form prints it.
  public var number: String?
  /// 事業名. Where a form names no project, the policy that the row stands under.
  public var title: String
  /// The key under which reports of one project are counted once.
  public var project: String
  /// 所管, in the document's own words.
  public var departments: [String]
  /// The departments with the form's abbreviations written out; absent where there are none.
  public var departmentNames: [String]?
  public var category: Category?
  /// The mark of a priority project in the document's own words (重点事業); absent where there is none.
  public var priority: String?
  /// 計画掲載ページ.
  public var planPage: Int?
  public var ratings: [Rating]
  public var costs: [Cost]
  public var indicators: [Indicator]
  public var codes: [Code]
  public var texts: [Text]
  public var repeated: Repetition
  public var source: Source
  /// True where no profile knows the form and it was read by the words that forms share; else absent.
  public var generic: Bool?
  /// How sure the reader of such a form is of each value, by the value's path as in `source`; else absent.
  public var confidence: [String: Confidence]?

  public init(
    id: String, municipality: Municipality, document: DocumentReference, profile: ProfileReference, plan: String,
    fiscalYear: Int, localGoal: [LocalGoal], goal: MeasureGoal, number: String?, title: String, project: String,
    departments: [String], departmentNames: [String]?, category: Category?, priority: String?, planPage: Int?,
    ratings: [Rating], costs: [Cost], indicators: [Indicator], codes: [Code], texts: [Text], repeated: Repetition,
    source: Source, generic: Bool? = nil, confidence: [String: Confidence]? = nil
  ) {
    self.id = id
    self.municipality = municipality
    self.document = document
    self.profile = profile
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.localGoal = localGoal
    self.goal = goal
    self.number = number
    self.title = title
    self.project = project
    self.departments = departments
    self.departmentNames = departmentNames
    self.category = category
    self.priority = priority
    self.planPage = planPage
    self.ratings = ratings
    self.costs = costs
    self.indicators = indicators
    self.codes = codes
    self.texts = texts
    self.repeated = repeated
    self.source = source
    self.generic = generic
    self.confidence = confidence
  }
}

/// A goal of the municipality's own plan.
public struct LocalGoal: Codable, Hashable, Sendable {
  public var id: String
  /// Absent where the document has lost the heading and only the numbering tells the goal.
  public var title: String?

  public init(id: String, title: String?) {
    self.id = id
    self.title = title
  }
}

/// The canonical goal of a measure.
public struct MeasureGoal: Codable, Hashable, Sendable {
  public var id: GoalID
  public var name: Bilingual
  /// The rule that decided, in words.
  public var because: String
  /// Other goals that the measure serves; it is counted under `id` alone.
  public var also: [GoalID]

  public init(id: GoalID, name: Bilingual, because: String, also: [GoalID]) {
    self.id = id
    self.name = name
    self.because = because
    self.also = also
  }
}

/// 事業区分: what is planned for a project.
public struct Category: Codable, Hashable, Sendable {
  public var raw: String
  /// Absent where the form's word isn't in its profile.
  public var status: Status?

  public init(raw: String, status: Status?) {
    self.raw = raw
    self.status = status
  }
}

/// A rating on the form's own scale, and what it comes to.
public struct Rating: Codable, Hashable, Sendable {
  /// `overall`, or the viewpoint as the form prints it.
  public var aspect: String
  public var raw: String
  /// Absent, with `best`, `worst` and `attainment`, where the rating can't be read.
  public var value: Int?
  public var best: Int?
  public var worst: Int?
  public var attainment: Attainment?

  public init(aspect: String, raw: String, value: Int?, best: Int?, worst: Int?, attainment: Attainment?) {
    self.aspect = aspect
    self.raw = raw
    self.value = value
    self.best = best
    self.worst = worst
    self.attainment = attainment
  }
}

/// 経費: one named amount.
public struct Cost: Codable, Hashable, Sendable {
  /// What was paid for; empty where the form gives an amount alone.
  public var item: String
  /// The amount in yen; negative for △ and ▲. Absent where it can't be read, never zero for that.
  public var yen: Int?
  /// The amount as printed.
  public var raw: String

  public init(item: String, yen: Int?, raw: String) {
    self.item = item
    self.yen = yen
    self.raw = raw
  }
}

/// 指標: a figure, or a word in place of one, followed over years.
public struct Indicator: Codable, Hashable, Sendable {
  public enum Trend: String, Codable, Hashable, Sendable, CaseIterable {
    case up, down, flat
  }

  public var name: String
  /// From the name's brackets (`来館者数(人)` → 人).
  public var unit: String?
  public var series: [IndicatorValue]
  /// The latest actual figure against the one before it; absent with fewer than two dated figures.
  public var trend: Trend?
  /// Whether the latest actual figure goes the way that its year's plan says; absent where the plan says none.
  public var onPlan: Bool?

  public init(name: String, unit: String?, series: [IndicatorValue], trend: Trend?, onPlan: Bool?) {
    self.name = name
    self.unit = unit
    self.series = series
    self.trend = trend
    self.onPlan = onPlan
  }
}

/// One year of an indicator.
public struct IndicatorValue: Codable, Hashable, Sendable {
  /// Absent where the document doesn't show which year the value belongs to.
  public var fiscalYear: Int?
  /// The plan for the year, a word or a figure, as printed.
  public var plan: String?
  public var actual: Double?
  /// What was done in words, where the form has no figure.
  public var actualText: String?
  /// The cell as printed.
  public var raw: String
  /// True for the state before the plan began; else absent.
  public var baseline: Bool?

  public init(
    fiscalYear: Int?, plan: String?, actual: Double?, actualText: String?, raw: String, baseline: Bool? = nil
  ) {
    self.fiscalYear = fiscalYear
    self.plan = plan
    self.actual = actual
    self.actualText = actualText
    self.raw = raw
    self.baseline = baseline
  }
}

/// A code letter of the form.
public struct Code: Codable, Hashable, Sendable {
  /// The field that holds it, for instance `inspection`.
  public var kind: String
  public var raw: String
  /// Absent where the profile doesn't know the letter.
  public var meaning: String?

  public init(kind: String, raw: String, meaning: String?) {
    self.kind = kind
    self.raw = raw
    self.meaning = meaning
  }
}

/// A narrative, whole, under its own label.
public struct Text: Codable, Hashable, Sendable {
  /// The field's name in the profile, for instance `results`.
  public var name: String
  /// The label as printed; absent where there is none.
  public var label: String?
  /// The year that the text is about, where the form gives one text a year; else absent.
  public var period: String?
  public var text: String
  /// The lines that it was read from, first and last.
  public var lines: [Int]

  public init(name: String, label: String?, period: String?, text: String, lines: [Int]) {
    self.name = name
    self.label = label
    self.period = period
    self.text = text
    self.lines = lines
  }
}

/// Whether a record stands elsewhere in the document too (【再掲】).
public enum Repetition: String, Codable, Hashable, Sendable, CaseIterable {
  case no, part, whole
}

/// Where the values of a measure stand in the document.
public struct Source: Codable, Hashable, Sendable {
  /// By the value's path in the measure, for instance `title`, `costs[0]`, `indicators[1].series[3]`.
  public var fields: Places

  public init(fields: Places) {
    self.fields = fields
  }
}

extension Measure {
  /// That of the least sure of its figures, names and judgements; nil where a profile read them. Narratives don't count:
  /// only their end may be unsure.
  public var lowestConfidence: Confidence? {
    guard let confidence else { return nil }
    return confidence.filter { !$0.key.hasPrefix("texts[") }.values.min()
  }
}
