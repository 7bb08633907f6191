import Contracts
import DataFiles
import Yams

/// The words that unknown forms are read by, as `Data/generic.yaml` lists them. All keys are folded and without spaces.
struct GenericVocabulary: Sendable {
  /// How the value behind a label is read.
  enum Reads: String, Sendable {
    case title, policy, number, departments, page, plan, year, heading, text, rating, aspect, aspectName, status, money
    case indicator, unit, none
  }

  /// Which part of what a project costs an amount is.
  enum Part: String, Sendable {
    case total, spent, direct, personnel, budget, funding
  }

  /// What a column or row of figures holds.
  enum Role: String, Sendable {
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
  private(set) var fields: [Field] = []
  private(set) var labels: [String: [Use]] = [:]
  private(set) var tails: [String] = []
  private(set) var heads: [String] = []
  private(set) var joins: [String] = []
  private(set) var names: Set<String> = []
  /// Labels that name a table's rows where none names a project, the best first.
  private(set) var rowNames: [Use] = []
  /// 担当課, 所管部 and the like, by which labels of offices are known that no list has.
  private var officeLabels: [String] = []
  private(set) var roles: [String: Role] = [:]
  private(set) var money: [String: Int] = [:]
  private(set) var units: Set<String> = []
  private(set) var planWords: [PlanWord] = []
  /// How the names of amounts end.
  private(set) var amountEndings: [String] = []
  /// How a value ends that tells what its label is for.
  private(set) var explanations: [String] = []
  /// What heads a column of names, and is no label elsewhere.
  private(set) var columnTitles: Set<String> = []
  private(set) var offices: [String] = []
  private(set) var statuses: [String: Status] = [:]
  private(set) var otherStatuses: Set<String> = []
  private(set) var attainments: [String: Attainment] = [:]
  /// Words that mean a whole or a part, depending on what else the legend has.
  private(set) var mostly: Set<String> = []
  /// Words for less than planned, which are not the worst where the legend has worse.
  private(set) var below: Set<String> = []
  /// Words of a title that names the year whose results it tells.
  private(set) var ownYear: [String] = []
  /// What brackets begin with that tell last year's figure.
  private(set) var lastYears: [String] = []
  private(set) var legends: [String] = []
  private(set) var figureWords: Set<String> = []
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
  private(set) var lookup = GenericLookup()

  /// A file that can't be read leaves no words, so that every form stays unknown; a test holds the bundled one to all
  /// of its sections.
  static let bundled = GenericVocabulary(yaml: String(decoding: PackageResources.generic_yaml, as: UTF8.self))

  init(yaml: String) {
    guard let root = try? Yams.compose(yaml: yaml), let top = YAMLSection(root, ProblemList(), what: "") else { return }
    version = top.integer("version") ?? 0
    readFields(top)
    rowNames = top.strings("rowNames").flatMap { labels[GenericKey.of($0.text)] ?? [] }
    func keys(_ name: String) -> [String] { top.strings(name).map { GenericKey.of($0.text) }.filter { !$0.isEmpty } }
    func longestFirst(_ words: [String]) -> [String] { words.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) } }
    tails = longestFirst(keys("tails"))
    heads = longestFirst(keys("heads"))
    joins = longestFirst(keys("joins"))
    names = Set(keys("names"))
    units = Set(keys("units"))
    amountEndings = keys("amountEndings")
    explanations = keys("explanations")
    columnTitles = Set(keys("columnTitles"))
    offices = longestFirst(keys("offices"))
    otherStatuses = Set(keys("otherStatuses"))
    lastYears = keys("lastYears")
    legends = longestFirst(keys("legends"))
    figureWords = Set(keys("figureWords"))
    totals = Set(keys("totals"))
    blanks = Set(keys("blanks"))
    documents = keys("documents")
    titles = keys("titles")
    priorities = Set(keys("priorities"))
    repeats = Set(keys("repeats"))
    below = Set(keys("below"))
    ownYear = keys("ownYear")
    covers = longestFirst(keys("covers"))
    covered = keys("covered")
    plans = keys("plans")
    if let node = top.value("planWords"), let section = YAMLSection(node, top.problems, what: "planWords") {
      for entry in section.entries {
        let direction = PlanDirection(rawValue: entry.key)
        planWords += section.strings(entry.key).map { PlanWord(word: $0.text, direction: direction) }
      }
    }
    each(top, "roles") { name, key in roles[key] = Role(rawValue: name) }
    each(top, "statuses") { name, key in statuses[key] = Status(rawValue: name) }
    each(top, "attainments") { name, key in
      if name == "mostly" { mostly.insert(key) } else { attainments[key] = Attainment(rawValue: name) }
    }
    if let node = top.value("money"), let section = YAMLSection(node, top.problems, what: "money") {
      for entry in section.entries { money[GenericKey.of(entry.key)] = entry.value.int }
    }
    needs = top.integer("needs") ?? Int.max
    lookup = GenericLookup(self)
  }

  private mutating func readFields(_ top: YAMLSection) {
    guard let node = top.value("fields"), let section = YAMLSection(node, top.problems, what: "fields") else { return }
    for entry in section.entries {
      guard let body = YAMLSection(entry.value, top.problems, what: entry.key),
        let reads = body.string("reads").flatMap(Reads.init)
      else { continue }
      let index = fields.count
      fields.append(
        Field(
          name: entry.key, reads: reads, otherwise: body.string("otherwise"),
          part: body.string("part").flatMap(Part.init)))
      for (rank, label) in body.strings("labels").enumerated() {
        labels[GenericKey.of(label.text), default: []].append(Use(field: index, rank: rank))
      }
    }
    labels[""] = nil
    officeLabels = labels.filter { label in
      label.key.unicodeScalars.count == 3 && ["担当", "所管", "主管"].contains { label.key.hasPrefix($0) }
        && label.value.contains { fields[$0.field].reads == .departments }
    }.keys.sorted()
  }

  private func each(_ top: YAMLSection, _ name: String, _ body: (String, String) -> Void) {
    guard let node = top.value(name), let section = YAMLSection(node, top.problems, what: name) else { return }
    for entry in section.entries {
      for word in section.strings(entry.key) { body(entry.key, GenericKey.of(word.text)) }
    }
  }

  /// Whether a short text ends as the labels of offices do: 計画担当課.
  func endsAsOfficeLabel(_ key: String) -> Bool {
    guard key.unicodeScalars.count <= 12 else { return false }
    return officeLabels.contains { key.hasSuffix($0) }
  }

  func field(named name: String) -> Int? { fields.firstIndex { $0.name == name } }
}

/// The form in which words are compared: folded, all white space removed.
enum GenericKey {
  static func of(_ text: some StringProtocol) -> String {
    String(decoding: Fold.literal(String(text)), as: UTF8.self)
  }
}
