import Foundation
import Synchronization

/// The journal as a small file on the local disk: one line a record that is in work, `starts topic partition offset`.
///
/// It is replaced as a whole, which survives the end of the process at any moment, though not that of the machine: then
/// nothing was wrong with the record. Where it can't be written, records are processed all the same, and whoever made
/// the journal is told.
public final class FileJournal: Journal {
  private struct State {
    /// From before this start, and not done since.
    var suspects: [RecordID: Int]
    var inWork: [RecordID: Int] = [:]
    var isWritable = true
  }

  /// The folder can't be made or written to.
  public struct Unusable: Error, Hashable, Sendable, CustomStringConvertible {
    public var folder: String
    /// In the system's words.
    public var reason: String

    public init(folder: String, reason: String) {
      self.folder = folder
      self.reason = reason
    }

    public var description: String {
      "\(folder) は作業の記録を置くフォルダーに使えません (it can't be the state folder: \(reason))"
    }
  }

  private let path: String
  private let state: Mutex<State>
  /// Held for as long as the process lives, however it ends: the file is nobody else's.
  private let lock: Int32
  private let onTrouble: @Sendable (_ reason: String) -> Void

  /// Takes the first journal of that name which no other process has: workers without a name of their own may share a
  /// folder.
  /// - Parameter onTrouble: is told, in the system's words, that the journal can't be written; then not again until
  ///   records could be.
  /// - Throws: `Unusable`.
  public init(
    folder: String, name: String, onTrouble: @escaping @Sendable (_ reason: String) -> Void = { _ in }
  ) throws(Unusable) {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw Unusable(folder: folder, reason: Self.words(of: error))
    }
    (path, lock) = try Self.take(name, in: folder)
    self.onTrouble = onTrouble
    let text = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) } ?? ""
    state = Mutex(State(suspects: Self.read(text)))
  }

  deinit { close(lock) }

  private static func take(_ name: String, in folder: String) throws(Unusable) -> (path: String, lock: Int32) {
    let base = folder + "/" + name
    var reason = "too many journals"
    for number in 1...1000 {
      let path = number == 1 ? base + ".journal" : "\(base)-\(number).journal"
      // A file beside it, since the journal itself is replaced with every batch.
      let lock = open(path + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
      guard lock >= 0 else {
        reason = String(cString: strerror(errno))
        break
      }
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return (path, lock) }
      close(lock)
    }
    throw Unusable(folder: folder, reason: reason)
  }

  /// What the system says, without Foundation's wrapping around it.
  private static func words(of error: any Error) -> String {
    let error = error as NSError
    // Outside Darwin the cause is no NSError until it is made one.
    let cause = (error.userInfo[NSUnderlyingErrorKey] as? any Error).map { $0 as NSError } ?? error
    return cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : "\(cause)"
  }

  public func starts(of record: RecordID) -> Int { state.withLock { $0.suspects[record] ?? 0 } }

  public func begin(_ records: [RecordID]) {
    // A partition is read on from what the group has committed, so what stands before was done, by whoever had it.
    let reached = Dictionary(records.map { ($0.source, $0.offset) }, uniquingKeysWith: min)
    state.withLock { state in
      state.suspects = state.suspects.filter { record, _ in record.offset >= reached[record.source] ?? 0 }
      for record in records { state.inWork[record] = (state.suspects[record] ?? 0) + 1 }
      write(&state)
    }
  }

  public func end(_ records: [RecordID]) {
    state.withLock { state in
      for record in records {
        state.inWork[record] = nil
        state.suspects[record] = nil
      }
      write(&state)
    }
  }

  /// Lines that can't be read are left out: a journal is a help, not a record of anything.
  private static func read(_ text: String) -> [RecordID: Int] {
    var starts: [RecordID: Int] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words.count == 4, let count = Int(words[0]), let partition = Int(words[2]), let offset = Int64(words[3])
      else { continue }
      starts[RecordID(source: TopicPartition(topic: String(words[1]), partition: partition), offset: offset)] = count
    }
    return starts
  }

  private func write(_ state: inout State) {
    let all = state.suspects.merging(state.inWork) { $1 }
    let lines = all.map { "\($1) \($0.source.topic) \($0.source.partition) \($0.offset)\n" }.sorted()
    do {
      try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
      // An empty file fits on a full disk too, so it says nothing.
      if !lines.isEmpty { state.isWritable = true }
    } catch {
      if state.isWritable { onTrouble(Self.words(of: error)) }
      state.isWritable = false
    }
  }
}
