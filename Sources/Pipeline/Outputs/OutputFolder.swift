import Contracts
import Foundation

/// Where `hyoka run` leaves what it found. Nothing of an earlier run changes before everything of this one is written.
final class OutputFolder {
  private let folder: URL
  private var lock: FolderLock?
  private let lines: Spool
  private let rows: Spool
  /// The documents' text, where it is wanted.
  private let documents: Spool?

  /// Makes the folder where it isn't there yet.
  /// - Parameter documents: whether `documents.ndjson` is one of the outputs.
  /// - Throws: `OutputBusy`, `CocoaError`.
  init(_ folder: URL, documents: Bool) throws {
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    lock = try FolderLock(folder)
    lines = try Spool(folder.appendingPathComponent("measures.ndjson"))
    rows = try Spool(
      folder.appendingPathComponent("measures.csv"), header: CSV.byteOrderMark + MeasureTable.header)
    self.documents = documents ? try Spool(folder.appendingPathComponent("documents.ndjson")) : nil
  }

  /// Takes the measures of one document.
  func add(_ set: RenderedSet) throws {
    try lines.put(set.lines, under: set.key)
    try rows.put(set.rows, under: set.key)
  }

  /// Takes a document's measures out again.
  func remove(_ key: DocumentKey) throws {
    try lines.put([], under: key)
    try rows.put([], under: key)
  }

  /// Takes a document's text.
  func add(_ document: RenderedDocument, under key: DocumentKey) throws {
    try documents?.put(document.line, under: key)
  }

  /// Writes everything and puts it in its place, over what an earlier run left.
  ///
  /// - Parameters:
  ///   - summaries: the lines of each goal's file, in order.
  ///   - report: whether `report.html` is written too.
  ///   - extra: what else is.
  func publish(
    summaries: [GoalID: [[UInt8]]], findings: [[UInt8]], deadLetters: [[UInt8]], report: Bool,
    extra: (any OutputExtra)?
  ) throws {
    var files: [PartialFile] = []
    let staged = extra.map { StagedOutputs($0, in: folder) }
    defer { discard() }
    do {
      func add(_ file: PartialFile) -> URL {
        files.append(file)
        return file.partial
      }
      let measures = add(try lines.finished())
      files.append(try rows.finished())
      let texts = try documents.map { add(try $0.finished()) }
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("summaries"), withIntermediateDirectories: true)
      let goals = try GoalID.allCases.compactMap { goal in
        try summaries[goal].map { lines in
          add(try file("summaries/\(goal.rawValue).ndjson") { try $0.write(lines: lines) })
        }
      }
      let written = OutputLines(
        measures: measures, summaries: goals,
        findings: add(try file("findings.ndjson") { try $0.write(lines: findings) }),
        deadLetters: add(try file("dead-letters.ndjson") { try $0.write(lines: deadLetters) }), documents: texts)
      if report { files.append(try file("report.html") { try ReportFile(written).write(to: $0) }) }
      try staged?.write(written)
      // Before the first one: what an earlier run left is replaced as a whole or not at all.
      for file in files { try file.checkPlace() }
      try staged?.checkPlaces()
      for file in files { try file.publish() }
      try staged?.publish(alone: true)
    } catch {
      for file in files { file.discard() }
      staged?.discard()
      throw error
    }
    for goal in GoalID.allCases where summaries[goal] == nil { try remove("summaries/\(goal.rawValue).ndjson") }
    if !report { try remove("report.html") }
    if documents == nil { try remove("documents.ndjson") }
  }

  /// Takes away what an earlier run left and this one has none of.
  private func remove(_ name: String) throws {
    let stale = folder.appendingPathComponent(name)
    if FileManager.default.fileExists(atPath: stale.path) { try FileManager.default.removeItem(at: stale) }
  }

  /// Takes the working files away, and lets others write here; what an earlier run left stays.
  func discard() {
    lines.discard()
    rows.discard()
    documents?.discard()
    lock = nil
  }

  private func file(_ name: String, _ write: (PartialFile) throws -> Void) throws -> PartialFile {
    try PartialFile.writing(to: folder.appendingPathComponent(name), write)
  }
}

extension PartialFile {
  fileprivate func write(lines: [[UInt8]]) throws {
    for line in lines {
      try write(line)
      try write([UInt8(ascii: "\n")])
    }
  }
}
