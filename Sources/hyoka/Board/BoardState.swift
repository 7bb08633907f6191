import Contracts
import Fleet
import Pipeline

/// Everything that the board knows, as a fold of records. No clock and no I/O; what is kept is bounded.
struct BoardState {
  /// What a row stands under.
  enum Address: Hashable {
    case summary(goal: GoalID, key: [UInt8])
    case letter(String)
  }

  /// Rows that came, changed or went.
  struct Delta: Encodable {
    /// The values now.
    var summaries: [SummaryRow] = []
    /// Those that are gone, as goal and key.
    var gone: [Gone] = []
    var letters: [LetterRow] = []
    var lettersGone: [String] = []

    var isEmpty: Bool { summaries.isEmpty && gone.isEmpty && letters.isEmpty && lettersGone.isEmpty }
  }

  struct Gone: Hashable, Encodable {
    var goal: String
    var key: String
  }

  private let goals: [String: GoalID]
  private let deadLetters: String
  private let limits: Limits

  private var summaries: [Address: (row: SummaryRow, revision: Int)] = [:]
  private var letters: [String: LetterRow] = [:]
  /// Counts changes.
  private(set) var revision = 0
  /// The addresses of the last changes, the newest last; that of `revision` is the last.
  private var recent: [Address] = []
  /// Summaries of a version that can't be read here, and rows beyond the limit.
  private(set) var unread = 0
  private(set) var omitted = 0

  /// How much is kept.
  struct Limits {
    var summaries = 50_000
    var letters = 500
    /// Changes after which whoever has missed them gets everything anew.
    var recent = 4_000
  }

  init(topics: Topics, limits: Limits = Limits()) {
    goals = Dictionary(uniqueKeysWithValues: GoalID.allCases.map { (topics.summary($0), $0) })
    deadLetters = topics.deadLetters
    self.limits = limits
  }

  // MARK: Folding

  mutating func take(_ record: Record) {
    if let goal = goals[record.source.topic] {
      takeSummary(record, goal)
    } else if record.source.topic == deadLetters {
      takeLetter(record)
    }
  }

  private mutating func takeSummary(_ record: Record, _ goal: GoalID) {
    let address = Address.summary(goal: goal, key: record.key ?? [])
    guard let value = record.value else {
      if summaries.removeValue(forKey: address) != nil { note(address) }
      return
    }
    guard let bytes = try? value.bytes, let summary = try? JSON.decode(GoalSummary.self, from: bytes) else {
      // A later version may write more than this one understands: what was known before is no longer true.
      unread += 1
      if summaries.removeValue(forKey: address) != nil { note(address) }
      return
    }
    let key = String(decoding: record.key ?? [], as: UTF8.self)
    var row = SummaryRow(summary, key: key, time: record.timestamp)
    row.goal = goal.rawValue
    note(address)
    summaries[address] = (row, revision)
    if summaries.count > limits.summaries + limits.summaries / 10 { dropOldestSummaries() }
  }

  private mutating func dropOldestSummaries() {
    let oldest = summaries.sorted { $0.value.revision < $1.value.revision }.prefix(summaries.count - limits.summaries)
    for (address, _) in oldest {
      summaries[address] = nil
      omitted += 1
      note(address)
    }
  }

  private mutating func takeLetter(_ record: Record) {
    if let id = DeadLetterBox.replayedLetter(in: record) {
      guard letters[id]?.replayed == false else { return }
      letters[id]?.replayed = true
      note(.letter(id))
      return
    }
    let row = LetterRow(record)
    guard letters[row.id] == nil else { return }
    letters[row.id] = row
    note(.letter(row.id))
    guard letters.count > limits.letters, let oldest = letters.values.min(by: { Self.isOlder($0, $1) }) else { return }
    letters[oldest.id] = nil
    note(.letter(oldest.id))
  }

  private static func isOlder(_ left: LetterRow, _ right: LetterRow) -> Bool {
    (left.time ?? 0, left.id) < (right.time ?? 0, right.id)
  }

  private mutating func note(_ address: Address) {
    revision += 1
    recent.append(address)
    // In armfuls, since each takes time that grows with what stays.
    if recent.count > limits.recent * 2 { recent.removeFirst(recent.count - limits.recent) }
  }

  // MARK: Showing

  /// What has changed since a revision, at most as many rows as changes are remembered.
  /// - Returns: nil where that is too long ago, or was never.
  func changes(since seen: Int) -> Delta? {
    guard seen <= revision, revision - seen <= recent.count else { return nil }
    return delta(of: Set(recent.suffix(revision - seen)))
  }

  /// All addresses of summaries, in a fixed order.
  var summaryAddresses: [Address] {
    summaries.sorted { ($0.value.row.goal, $0.value.row.key) < ($1.value.row.goal, $1.value.row.key) }.map(\.key)
  }

  /// Newest first.
  var letterRows: [LetterRow] { letters.values.sorted { Self.isOlder($1, $0) } }

  func delta(of addresses: some Sequence<Address>) -> Delta {
    var delta = Delta()
    for address in addresses {
      switch address {
      case .summary(let goal, let key):
        if let row = summaries[address]?.row {
          delta.summaries.append(row)
        } else {
          delta.gone.append(Gone(goal: goal.rawValue, key: String(decoding: key, as: UTF8.self)))
        }
      case .letter(let id):
        if let row = letters[id] { delta.letters.append(row) } else { delta.lettersGone.append(id) }
      }
    }
    // The same state gives the same text.
    delta.summaries.sort { ($0.goal, $0.key) < ($1.goal, $1.key) }
    delta.gone.sort { ($0.goal, $0.key) < ($1.goal, $1.key) }
    delta.letters.sort { Self.isOlder($1, $0) }
    delta.lettersGone.sort()
    return delta
  }
}
