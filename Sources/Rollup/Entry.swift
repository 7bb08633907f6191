import Contracts

/// What one measure contributes: the measure without its narratives, which are the most of it. A class, because the
/// indexes pass entries around by the thousand; nothing in it ever changes.
final class Entry: Hashable, Sendable {
  struct Amount: Hashable, Sendable {
    var yen: Int?
    /// Folded, for comparing.
    var item: ByteString
    var place: Place?
  }

  struct Aspect: Hashable, Sendable {
    var name: ByteString
    var attainment: Attainment?
  }

  struct Letter: Hashable, Sendable {
    var kind: ByteString
    var code: ByteString
  }

  let id: ByteString
  let measureID: String
  let document: DocumentKey
  let documentName: String
  let goal: GoalID
  let goalName: Bilingual
  let title: String
  let project: ByteString
  let localGoal: [LocalGoal]
  let localGoalKey: ByteString
  let overall: Attainment?
  let aspects: [Aspect]
  let category: Category?
  /// Each once, with its meaning.
  let codes: [Letter: String?]
  let amounts: [Amount]
  let indicators: [IndicatorState]
  let repeated: Repetition
  let place: Place?

  init(_ measure: MeasureFacts, document: DocumentKey, name: String) {
    id = ByteString(measure.id)
    measureID = measure.id
    self.document = document
    documentName = name
    goal = measure.goal.id
    goalName = measure.goal.name
    title = measure.title
    project = ByteString(measure.project)
    localGoal = measure.localGoal
    localGoalKey = Self.key(measure.localGoal)
    overall = measure.ratings.first { $0.aspect == "overall" }?.attainment
    aspects = measure.ratings.filter { $0.aspect != "overall" }
      .map { Aspect(name: ByteString($0.aspect), attainment: $0.attainment) }
    category = measure.category
    codes = Dictionary(
      measure.codes.map {
        (Letter(kind: ByteString($0.kind), code: ByteString(ItemFold.bytes($0.raw))), $0.meaning)
      }, uniquingKeysWith: { first, _ in first })
    amounts = measure.costs.map { cost in
      Amount(yen: cost.yen, item: ByteString(ItemFold.bytes(cost.item)), place: cost.place)
    }
    indicators = measure.indicators
    repeated = measure.repeated
    place = measure.place
  }

  /// A path's ids and titles in one key that sorts the paths.
  private static func key(_ path: [LocalGoal]) -> ByteString {
    var bytes: [UInt8] = []
    for goal in path {
      bytes += Array(goal.id.utf8)
      bytes.append(0)
      bytes += Array((goal.title ?? "").utf8)
      bytes.append(goal.title == nil ? 1 : 0)
    }
    return ByteString(bytes)
  }

  static func order(_ left: Entry, _ right: Entry) -> Bool {
    left.id == right.id ? left.document < right.document : left.id < right.id
  }

  /// As objects: where a document is replaced, all of its entries are.
  static func == (left: Entry, right: Entry) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
