import Fleet
import Foundation
import Synchronization
import TestSupport
import Testing

/// The journal that recognises a record which ends the process.
@Suite struct FileJournalTests {
  private let folder: Folder
  private let first = RecordID(source: TopicPartition(topic: "in.v1", partition: 3), offset: 17)
  private let second = RecordID(source: TopicPartition(topic: "in.v1", partition: 3), offset: 18)

  init() throws { folder = try Folder() }

  private func journal() throws -> FileJournal { try FileJournal(folder: folder.url.path, name: "parse") }

  /// Begins records and is gone, as a process that ends in the middle of them.
  private func die(at records: [RecordID]) throws { try journal().begin(records) }

  @Test func `what was begun and not done is counted, start by start`() throws {
    try die(at: [first, second])
    #expect(try journal().starts(of: first) == 1)
    try die(at: [first])
    try die(at: [first])
    #expect(try journal().starts(of: first) == 3)
    #expect(try journal().starts(of: second) == 1)
  }

  @Test func `what is done is forgotten`() throws {
    try die(at: [first, second])
    let journal = try journal()
    journal.begin([first])
    journal.end([first])
    #expect(journal.starts(of: first) == 0)
    #expect(journal.starts(of: second) == 1)
  }

  @Test func `what others have done meanwhile is forgotten once the partition is read beyond it`() throws {
    try die(at: [first, second])
    let journal = try journal()
    journal.begin([RecordID(source: TopicPartition(topic: "in.v1", partition: 4), offset: 99)])
    #expect(journal.starts(of: first) == 1)
    journal.begin([second])
    #expect(journal.starts(of: first) == 0)
    #expect(journal.starts(of: second) == 1)
  }

  @Test func `two workers of one folder don't share a journal`() throws {
    let one = try journal()
    let two = try journal()
    one.begin([first])
    two.begin([second])
    two.end([second])
    #expect(try folder.text("parse.journal") == "1 in.v1 3 17\n")
    #expect(try folder.text("parse-2.journal") == "")
  }

  @Test func `lines that make no sense are left out`() throws {
    try folder.write(Array("garbage\n2 in.v1 3 17\n1 in.v1 x 1\n".utf8), to: "parse.journal")
    #expect(try journal().starts(of: first) == 2)
  }

  @Test func `a folder that can't be one is named, with the system's reason`() throws {
    try folder.write([], to: "file")
    let path = folder.url.path + "/file/state"
    #expect(throws: FileJournal.Unusable(folder: path, reason: "Not a directory")) {
      try FileJournal(folder: path, name: "parse")
    }
  }

  @Test func `that it can't be written is told once, until records could be`() throws {
    let told = Mutex<[String]>([])
    let journal = try FileJournal(folder: folder.url.path, name: "parse") { reason in told.withLock { $0 += [reason] } }
    try block()
    journal.begin([first])
    #expect(told.withLock { $0 } == ["Is a directory"])
    // An empty journal fits on a full disk too.
    try unblock()
    journal.end([first])
    try block()
    journal.begin([first])
    #expect(told.withLock(\.count) == 1)
    try unblock()
    journal.begin([second])
    try block()
    journal.end([second])
    #expect(told.withLock(\.count) == 2)
  }

  /// A folder in its place keeps the journal from being written, also by root, as a full disk would.
  private func block() throws {
    try? FileManager.default.removeItem(at: folder.url.appending(path: "parse.journal"))
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "parse.journal/in-the-way"), withIntermediateDirectories: true)
  }

  private func unblock() throws {
    try FileManager.default.removeItem(at: folder.url.appending(path: "parse.journal"))
  }
}
