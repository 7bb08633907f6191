import Contracts

extension Worker {
  /// What each record comes to; nil for one that was not begun in the time that a batch has. The first of every lane is
  /// always begun.
  func answers(to records: [Record], journal: (any Journal)?) async throws -> [[OutgoingRecord]?] {
    guard let journal else { return try await sideBySide(records) }
    guard !records.contains(where: { journal.starts(of: $0.id) > 0 }) else {
      return try oneByOne(records, journal)
    }
    let ids = records.map(\.id)
    journal.begin(ids)
    defer { journal.end(ids) }
    return try await sideBySide(records)
  }

  private func sideBySide(_ records: [Record]) async throws -> [[OutgoingRecord]?] {
    let end = ContinuousClock.now + options.batchTime
    return try await withThrowingTaskGroup(of: [(Int, [OutgoingRecord])].self) { group in
      for lane in lanes(of: records) {
        group.addTask { [self] in
          var answers: [(Int, [OutgoingRecord])] = []
          for (count, index) in lane.enumerated() {
            // A lane of one record may wait only where another lane goes first.
            if count > 0 || index > 0, ContinuousClock.now > end { break }
            answers.append((index, try answer(to: records[index], attempts: 1)))
          }
          return answers
        }
      }
      var answers = [[OutgoingRecord]?](repeating: nil, count: records.count)
      for try await lane in group {
        for (index, outputs) in lane { answers[index] = outputs }
      }
      return answers
    }
  }

  /// For a batch that holds records which were in work when the process ended: each by itself, so that the journal
  /// tells which one it was.
  private func oneByOne(_ records: [Record], _ journal: any Journal) throws -> [[OutgoingRecord]?] {
    let end = ContinuousClock.now + options.batchTime
    var answers = [[OutgoingRecord]?](repeating: nil, count: records.count)
    for (index, record) in records.enumerated() {
      if index > 0, ContinuousClock.now > end { break }
      let starts = journal.starts(of: record.id)
      if starts > 0 { observer?.observe(.suspect(record.source, record.offset, starts: starts)) }
      defer { journal.end([record.id]) }
      if starts >= options.starts {
        answers[index] = [deadLetter(of: record, EndsTheProcess(starts: starts), attempts: starts)]
      } else {
        journal.begin([record.id])
        answers[index] = try answer(to: record, attempts: starts + 1)
      }
    }
    return answers
  }

  /// The records, by their index, as they may go side by side.
  private nonisolated func lanes(of records: [Record]) -> [[Int]] {
    guard stage.keepsState else { return records.indices.map { [$0] } }
    return Dictionary(grouping: records.indices) { records[$0].source }.values.sorted { $0[0] < $1[0] }
  }

  private nonisolated func answer(to record: Record, attempts: Int) throws -> [OutgoingRecord] {
    do {
      return try encoded(
        try pulse.during { try stage.process(record, deadline: Deadline(after: options.timeLimit)) })
    } catch let error as CancellationError {
      throw error
    } catch let error as Misplaced {
      throw error
    } catch let error as Failures {
      return error.all.map { deadLetter(of: $0.record, $0.error, attempts: attempts) }
    } catch {
      return [deadLetter(of: record, error, attempts: attempts)]
    }
  }

  /// Where outputs go to a broker: as bytes, and no larger than it takes.
  nonisolated func encoded(_ outputs: [OutgoingRecord]) throws -> [OutgoingRecord] {
    guard let limit = options.messageBytes else { return outputs }
    return try outputs.map { output in
      var output = output
      output.value = try output.value?.encoded()
      guard output.bytes + Self.frame <= limit else {
        throw TooLarge(bytes: output.bytes, limit: limit, topic: output.topic)
      }
      return output
    }
  }

  /// The same for outputs that belong to no single record: one that is too large becomes a dead letter of its own, with
  /// its key and the reason. Its bytes fit nowhere, and can be made again from what they were made of.
  nonisolated func bounded(_ outputs: [OutgoingRecord]) -> [OutgoingRecord] {
    outputs.map { output in
      do {
        return try encoded([output])[0]
      } catch {
        let source = TopicPartition(topic: output.topic, partition: -1)
        return deadLetter(
          of: Record(source: source, offset: -1, key: output.key, value: nil, headers: output.headers), error,
          attempts: 1)
      }
    }
  }

  /// What a record weighs on its way beside key, value and headers, at most, in bytes.
  private static let frame = 1024

  nonisolated func deadLetter(of record: Record, _ error: any Error, attempts: Int) -> OutgoingRecord {
    var letter = DeadLetterRecord.make(
      of: record, error: error, stage: stage.name, topic: options.deadLetters, attempts: attempts,
      version: options.version)
    letter.leaveOut(above: options.messageBytes.map { $0 + DeadLetterRecord.room })
    observer?.observe(.deadLetter(record, DeadLetterRecord.letter(letter.headers, key: letter.key), attempts: attempts))
    return letter
  }
}

/// An output is larger than its topic takes.
struct TooLarge: Error {
  var bytes: Int
  var limit: Int
  var topic: String
}
