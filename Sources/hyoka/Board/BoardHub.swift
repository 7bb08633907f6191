import Contracts
import Fleet
import Pipeline
import Synchronization

/// What the readers have found out, and what each open page has yet to be told of it.
///
/// Nothing is kept for a page but how far it has been told. It asks for what is next when it has taken what was before:
/// a slow page gets fewer and larger steps, and whoever comes late gets everything.
final class BoardHub: Sendable {
  /// How far a page has been told.
  struct Cursor {
    fileprivate var revision: Int?
    fileprivate var pipeline = 0
    /// Summaries of the first telling that are still to come.
    fileprivate var pending: ArraySlice<BoardState.Address> = []
  }

  /// Who says that the brokers are away.
  enum Part: Int, CaseIterable {
    case reader, probe
  }

  private struct Known {
    var state: BoardState
    var stages: [StageRow] = []
    var isLoading = true
    var problems: [Part: PipelineView.Problem] = [:]
    /// Counts changes of everything but the state.
    var revision = 1
    var pages = 0
  }

  /// At most so many rows in one event.
  static let armful = 1000
  /// At most so many pages at once.
  static let pageLimit = 64

  private let known: Mutex<Known>
  private let about: BoardAbout

  init(topics: Topics, about: BoardAbout) {
    known = Mutex(Known(state: BoardState(topics: topics)))
    self.about = about
  }

  // MARK: For the readers

  func take(_ records: [Record]) {
    known.withLock { known in
      for record in records { known.state.take(record) }
    }
  }

  /// Everything that the topics held at the start is there.
  func loaded() {
    known.withLock { known in
      known.isLoading = false
      known.revision += 1
    }
  }

  func take(_ stages: [StageRow]) {
    known.withLock { known in
      guard known.stages != stages else { return }
      known.stages = stages
      known.revision += 1
    }
  }

  /// - Parameters:
  ///   - message: what the brokers say; nil where all is well.
  ///   - time: in milliseconds since 1970.
  func report(_ message: String?, by part: Part, at time: Int64) {
    known.withLock { known in
      let before = known.problems[part]
      guard before?.message != message else { return }
      known.problems[part] = message.map { PipelineView.Problem(message: $0, since: before?.since ?? time) }
      known.revision += 1
    }
  }

  // MARK: For the pages

  /// - Returns: false where there are too many pages already.
  func enter() -> Bool {
    known.withLock { known in
      guard known.pages < Self.pageLimit else { return false }
      known.pages += 1
      return true
    }
  }

  func leave() {
    known.withLock { $0.pages -= 1 }
  }

  /// What a page is told next.
  /// - Parameter now: in milliseconds since 1970.
  /// - Returns: nil where there is nothing new.
  func next(_ cursor: inout Cursor, now: Int64) -> BoardEvent? {
    var moved = cursor
    defer { cursor = moved }
    return known.withLock { known in
      let delta = moved.revision.flatMap { known.state.changes(since: $0) }
      guard let delta else {
        let all = known.state.summaryAddresses
        let first = known.state.delta(of: all.prefix(Self.armful))
        moved.pending = all.dropFirst(Self.armful)
        moved.revision = known.state.revision
        moved.pipeline = known.revision
        return .state(
          BoardSnapshot(
            about: about, pipeline: Self.view(known, now), summaries: first.summaries,
            letters: known.state.letterRows))
      }
      if !moved.pending.isEmpty {
        let next = known.state.delta(of: moved.pending.prefix(Self.armful))
        moved.pending = moved.pending.dropFirst(Self.armful)
        return .more(next)
      }
      moved.revision = known.state.revision
      if !delta.isEmpty { return .change(delta) }
      guard moved.pipeline != known.revision else { return nil }
      moved.pipeline = known.revision
      return .pipeline(Self.view(known, now))
    }
  }

  private static func view(_ known: Known, _ now: Int64) -> PipelineView {
    PipelineView(
      stages: known.stages, loading: known.isLoading,
      problem: Part.allCases.compactMap { known.problems[$0] }.first, unread: known.state.unread,
      omitted: known.state.omitted, now: now)
  }
}
