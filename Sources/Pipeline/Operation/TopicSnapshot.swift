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
    let output = try OutputFolder(folder)
    do {
      var gathering = Gathering(output)
      try await each(of: topics.measures) { record in
        if let set = try RenderedSet(record) {
          try gathering.take(set)
        } else if let key = record.key.flatMap(DocumentKey.init) {
          try gathering.remove(key)
        }
      }
      for goal in GoalID.allCases {
        try await each(of: topics.summary(goal)) { try gathering.take(summary: $0, of: goal) }
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

  /// All records of a topic, in order within each partition.
  private func each(of topic: String, _ take: (Record) throws -> Void) async throws {
    var starts: [TopicPartition: Int64?] = [:]
    for partition in 0..<(try await log.partitions(of: topic)) {
      starts.updateValue(nil, forKey: TopicPartition(topic: topic, partition: partition))
    }
    _ = try await log.replay(starts, limit: BatchLimit()) { for record in $0 { try take(record) } }
  }
}
