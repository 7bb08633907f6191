import Contracts

/// What pages are told, as a server-sent event.
enum BoardEvent {
  /// Everything, to begin with. Large boards follow in `more`.
  case state(BoardSnapshot)
  /// Further summaries of the first telling.
  case more(BoardState.Delta)
  case change(BoardState.Delta)
  case pipeline(PipelineView)

  /// As it goes over the line. A JSON text has no line breaks.
  var text: String {
    switch self {
    case .state(let snapshot): Self.text("state", JSONText.line(snapshot))
    case .more(let delta): Self.text("more", JSONText.line(delta))
    case .change(let delta): Self.text("change", JSONText.line(delta))
    case .pipeline(let view): Self.text("pipeline", JSONText.line(view))
    }
  }

  private static func text(_ name: String, _ json: String) -> String { "event: \(name)\ndata: \(json)\n\n" }
}

/// Everything that a page shows.
struct BoardSnapshot: Encodable {
  var about: BoardAbout
  var pipeline: PipelineView
  var summaries: [SummaryRow]
  var letters: [LetterRow]
}

/// What stays the same while the board runs.
struct BoardAbout: Encodable, Sendable {
  var version: String
  var prefix: String
  /// The page's language unless its reader chooses another.
  var language: String
  var allowsReplay: Bool
  var allowsUpload: Bool
  /// In bytes.
  var uploadLimit: Int
  /// The goals' ids, in the order of the house.
  var goals = GoalID.allCases.map(\.rawValue)
}

/// How the stages and the connection are.
struct PipelineView: Encodable {
  /// What the brokers say.
  struct Problem: Hashable, Encodable {
    var message: String
    /// In milliseconds since 1970.
    var since: Int64
  }

  var stages: [StageRow]
  /// Whether what the topics hold is still being read.
  var loading: Bool
  var problem: Problem?
  /// Summaries of a version that can't be read here.
  var unread: Int
  /// Summaries that are more than are kept.
  var omitted: Int
  /// The board's clock, in milliseconds since 1970.
  var now: Int64
}
