import Contracts
import Fleet
import Foundation

/// What the topics hold at this moment, written as `hyoka run` writes its outputs.
public struct TopicSnapshot: Sendable {
  private let log: any Log
  private let topics: Topics

  public init(log: any Log, topics: Topics) {
    self.log = log
    self.topics = topics
  }

  /// - Parameter folder: is made where it isn't there.
  /// - Returns: what is in it.
  /// - Throws: `LogError`, `CocoaError`.
  public func write(to folder: URL) async throws -> OutputLines {
    let output = try OutputFolder(folder, documents: true)
    do {
      var gathering = Gathering(output)
      let goals = Dictionary(uniqueKeysWithValues: GoalID.allCases.map { (topics.summary($0), $0) })
      try await each(of: [topics.measures] + topics.summaries) { record in
        if let goal = goals[record.source.topic] {
          try gathering.take(summary: record, of: goal)
        } else if let set = try RenderedSet(record) {
          try gathering.take(set)
        } else if let key = record.key.flatMap(DocumentKey.init) {
          try gathering.remove(key)
        }
      }
      // Behind the measures, which say what documents are wanted.
      try await each(of: [topics.documents]) { record in
        if let document = try RenderedDocument(record) { try gathering.take(document) }
      }
      for letter in try await DeadLetterBox(log: log, topics: topics).letters() where !letter.isReplayed {
        gathering.add(letter.letter)
      }
      _ = try gathering.finish()
    } catch {
      output.discard()
      throw error
    }
    return try OutputLines(folder: folder)
  }

  /// All records of the topics, in order within each partition.
  private func each(of topics: [String], _ take: (Record) throws -> Void) async throws {
    let starts = try await log.starts(of: topics)
    _ = try await log.replay(starts, limit: BatchLimit()) { for record in $0 { try take(record) } }
  }
}
