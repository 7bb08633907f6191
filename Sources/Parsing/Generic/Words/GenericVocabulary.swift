import Contracts
import DataFiles

/// The words that unknown forms are read by, as `Data/generic.yaml` lists them. All keys are folded and without spaces.
struct GenericVocabulary: DataFile {
  /// How the value behind a label is read.
  enum Reads: String, Sendable, CaseIterable {
    case title, policy, number, departments, page, plan, year, heading, text, rating, aspect, aspectName, status, money
    case indicator, unit, none
  }

  /// Which part of what a project costs an amount is.
  enum Part: String, Sendable, CaseIterable {
    case total, spent, direct, personnel, budget, funding
  }

  /// What a column or row of figures holds.
  enum Role: String, Sendable, CaseIterable {
    case plan, actual, rate, baseline, budget, spent
    /// What is provided for, beside what is needed; and what is one figure less another.
    case supply, difference
  }

  struct Field: Sendable {
    var name: String
    var reads: Reads
    /// The text field that a value of another shape goes to.
    var otherwise: String?
    var part: Part?
  }

  /// A label's field, and its place in the field's list: of several in one record the upper one counts.
  struct Use: Sendable, Hashable {
    var field: Int
    var rank: Int
  }

  private(set) var version = 0
  private(set) var needs = Int.max
  /// How many kinds of labels a list needs below the title of a progress report.
  private(set) var reportNeeds = Int.max
  private(set) var fields: [Field] = []
  private(set) var labels: [String: [Use]] = [:]
  private(set) var tails: [String] = []
  private(set) var heads: [String] = []
  private(set) var joins: [String] = []
  private(set) var names: Set<String> = []
  /// Labels that name a table's rows where none names a project, the best first.
  private(set) var rowNames: [Use] = []
  /// 担当課, 所管部 and the like, by which labels of offices are known that no list has.
  private(set) var officeLabels: [String] = []
  private(set) var roles: [String: Role] = [:]
  /// How the names of targets begin that are those of the plan's last year.
  private(set) var lastTargets: [String] = []
  /// What stands above the year of results that were found then.
  private(set) var surveys: Set<String> = []
  /// What heads results that are still estimates.
  private(set) var estimates: Set<String> = []
  /// Spans of time before a figure, the longest first: 月 of 月2回.
  private(set) var spans: [String] = []
  /// What counts projects in headings, as it stands there.
  private(set) var counts: [String] = []
  private(set) var money: [String: Int] = [:]
  private(set) var units: Set<String> = []
  private(set) var planWords: [PlanWord] = []
  /// How the names of amounts end.
  private(set) var amountEndings: [String] = []
  /// How a value ends that tells what its label is for.
  private(set) var explanations: [String] = []
  /// Two of them side by side hold the place of a name.
  private(set) var standIns: Set<Character> = []
  /// In brackets behind a name: the rest of the record that it begins stands here.
  private(set) var continuations: [String] = []
  /// What an example of the form is called.
  private(set) var examples: [String] = []
  /// What heads a column of names, and is no label elsewhere.
  private(set) var columnTitles: Set<String> = []
  private(set) var offices: [String] = []
  private(set) var statuses: [String: Status] = [:]
  private(set) var otherStatuses: Set<String> = []
  private(set) var attainments = AttainmentPhrases()
  /// Words of a title that names the year whose results it tells.
  private(set) var ownYear: [String] = []
  /// What brackets begin with that tell last year's figure.
  private(set) var lastYears: [String] = []
  private(set) var legends: [String] = []
  private(set) var figureWords: Set<String> = []
  /// How headings end that name a part of the municipality.
  private(set) var areas: [String] = []
  private(set) var totals: Set<String> = []
  private(set) var blanks: Set<String> = []
  private(set) var documents: [String] = []
  private(set) var titles: [String] = []
  private(set) var priorities: Set<String> = []
  /// Behind a name: the project stands elsewhere too.
  private(set) var repeats: Set<String> = []
  private(set) var covers: [String] = []
  private(set) var covered: [String] = []
  private(set) var plans: [String] = []
  /// Behind the end of a plan's name: it is none.
  private(set) var behindPlans: [String] = []
  /// What the titles of progress reports say, and what those of other documents do.
  private(set) var reports: [String] = []
  private(set) var notReports: [String] = []
  /// What the titles of minutes say.
  private(set) var minutes: [String] = []
  /// The fields of which a progress report has one at least.
  private(set) var tells: Set<Int> = []
  private(set) var lookup = GenericLookup()
  private(set) var problems: DataFileError?

  static let bundled = GenericVocabulary(
    yaml: String(decoding: PackageResources.generic_yaml, as: UTF8.self), file: "generic.yaml")

  init(yaml: String, file: String) {
    let list = ProblemList()
    if let top = list.top(of: yaml, what: file) { read(top) }
    problems = list.error(file: file)
  }

  private mutating func read(_ top: YAMLSection) {
    version = top.requiredInteger("version") ?? 0
    readFields(top)
    let known = labels
    rowNames = top.words("rowNames") { word in
      known[GenericKey.of(word)] == nil ? "「\(word)」はどの項目の labels にもありません (no field has this label)" : nil
    }.flatMap { known[GenericKey.of($0)] ?? [] }
    func keys(_ name: String) -> [String] { top.words(name).map { GenericKey.of($0) } }
    func longestFirst(_ words: [String]) -> [String] { words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) } }
    tails = longestFirst(keys("tails"))
    heads = longestFirst(keys("heads"))
    joins = longestFirst(keys("joins"))
    names = Set(keys("names"))
    units = Set(keys("units"))
    amountEndings = keys("amountEndings")
    explanations = keys("explanations")
    standIns = Set(keys("standIns").joined())
    continuations = keys("continuations")
    examples = keys("examples")
    columnTitles = Set(keys("columnTitles"))
    offices = longestFirst(keys("offices"))
    officeLabels = keys("officeLabels")
    lastYears = keys("lastYears")
    legends = longestFirst(keys("legends"))
    figureWords = Set(keys("figureWords"))
    areas = keys("areas")
    lastTargets = keys("lastTargets")
    surveys = Set(keys("surveys"))
    estimates = Set(keys("estimates"))
    spans = longestFirst(keys("spans"))
    counts = top.words("counts")
    totals = Set(keys("totals"))
    blanks = Set(keys("blanks"))
    documents = keys("documents")
    titles = keys("titles")
    priorities = Set(keys("priorities"))
    repeats = Set(keys("repeats"))
    ownYear = keys("ownYear")
    covers = longestFirst(keys("covers"))
    covered = keys("covered")
    plans = keys("plans")
    behindPlans = keys("behindPlans")
    reports = keys("reports")
    notReports = keys("notReports")
    minutes = keys("minutes")
    each(top, "planWords", PlanDirection.self, and: "other") { name, word in
      planWords.append(PlanWord(word: word, direction: PlanDirection(rawValue: name)))
    }
    each(top, "roles", Role.self) { name, word in roles[GenericKey.of(word)] = Role(rawValue: name) }
    each(top, "statuses", Status.self) { name, word in statuses[GenericKey.of(word)] = Status(rawValue: name) }
    readAttainments(top)
    readDependent(top)
    if let section = top.section("money") {
      for entry in section.entries {
        let key = GenericKey.of(entry.key)
        if money[key] != nil { section.note(entry.keyNode, "「\(entry.key)」が二度あります (\(entry.key) is here twice)") }
        money[key] = section.integer(entry.key)
      }
    }
    needs = top.requiredInteger("needs") ?? Int.max
    reportNeeds = top.requiredInteger("reportNeeds") ?? Int.max
    lookup = GenericLookup(self)
    top.finish()
  }

  private mutating func readAttainments(_ top: YAMLSection) {
    var whole: [String: AttainmentPhrases.Meaning] = [:]
    each(top, "attainments", Attainment.self, and: "mostly") { name, word in
      whole[GenericKey.of(word)] = Attainment(rawValue: name).map { .known($0) } ?? .mostly
    }
    var parts: [String: AttainmentPhrases.Part] = [:]
    each(top, "attainmentParts", AttainmentPhrases.Part.self) { name, word in
      parts[GenericKey.of(word)] = AttainmentPhrases.Part(rawValue: name)
    }
    attainments = AttainmentPhrases(whole: whole, parts: parts)
  }

  /// The lists whose words other lists must have, or must not.
  private mutating func readDependent(_ top: YAMLSection) {
    let fields = fields
    let told = top.words("tells") { name in
      fields.contains { $0.name == name } ? nil : "「\(name)」という項目がありません (no such field)"
    }
    tells = Set(told.compactMap(field(named:)))
    let statuses = statuses
    otherStatuses = Set(
      top.words("otherStatuses") { word in
        statuses[GenericKey.of(word)].map {
          "「\(word)」は statuses の「\($0.rawValue)」にもあります (\(word) is under \($0.rawValue), too)"
        }
      }.map { GenericKey.of($0) })
  }

  private mutating func readFields(_ top: YAMLSection) {
    guard let section = top.section("fields") else { return }
    let names = Set(section.entries.map(\.key))
    for entry in section.entries {
      guard let body = section.section(entry.key) else { continue }
      let reads = body.required("reads", Reads.self)
      let otherwise = body.string("otherwise")
      if let otherwise, !names.contains(otherwise) {
        body.note(body.value("otherwise") ?? body.node, "otherwise の「\(otherwise)」という項目がありません (no such field)")
      }
      let part = body.word("part", Part.self)
      // A field without labels is where values of another shape go.
      let words = body.value("labels") == nil ? [] : body.words("labels")
      body.finish()
      guard let reads else { continue }
      let index = fields.count
      fields.append(Field(name: entry.key, reads: reads, otherwise: otherwise, part: part))
      for (rank, label) in words.enumerated() {
        labels[GenericKey.of(label), default: []].append(Use(field: index, rank: rank))
      }
    }
  }

  /// The words of a section's lists: one for each case of a type, and maybe one more. A word under two of them would mean
  /// whichever is read last.
  private func each<Kind: RawRepresentable & CaseIterable>(
    _ top: YAMLSection, _ name: String, _ kinds: Kind.Type, and other: String? = nil, _ body: (String, String) -> Void
  ) where Kind.RawValue == String {
    guard let section = top.section(name) else { return }
    var homes: [String: String] = [:]
    for kind in Kind.allCases.map(\.rawValue) + (other.map { [$0] } ?? []) {
      let words = section.words(kind) { word in
        let home = homes[GenericKey.of(word)] ?? kind
        homes[GenericKey.of(word)] = home
        return home == kind ? nil : "「\(word)」は「\(home)」にもあります (\(word) is under \(home), too)"
      }
      for word in words { body(kind, word) }
    }
    section.finish()
  }

  /// Whether a short text ends as the labels of offices do: 計画担当課.
  func endsAsOfficeLabel(_ key: String) -> Bool {
    guard key.unicodeScalars.count <= 12 else { return false }
    return officeLabels.contains { key.hasSuffix($0) }
  }

  /// Whether a heading is one of a part of the municipality: 【北部】, （１）東地区.
  func namesArea(_ key: String) -> Bool {
    guard key.unicodeScalars.count <= Self.longestArea else { return false }
    let name = key.last.map { "】〕］]〉>》)".contains($0) } == true ? key.dropLast() : key[...]
    return areas.contains { name.hasSuffix($0) }
  }

  /// In characters, with its number and brackets.
  private static let longestArea = 12

  func field(named name: String) -> Int? { fields.firstIndex { $0.name == name } }
}
