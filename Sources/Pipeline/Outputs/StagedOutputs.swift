import Foundation

/// Further outputs that are written beside their place until everything is there.
struct StagedOutputs {
  private let extra: any OutputExtra
  private let folder: URL
  private let staging: URL

  init(_ extra: any OutputExtra, in folder: URL) {
    self.extra = extra
    self.folder = folder
    staging = folder.appendingPathComponent(".tables.partial")
  }

  func write(_ lines: OutputLines) throws {
    discard()
    guard !extra.names.isEmpty else { return }
    try FileManager.default.createDirectory(at: staging, withIntermediateDirectories: true)
    try extra.write(lines, to: staging)
  }

  /// - Throws: `CocoaError` where a folder stands in the place of a file.
  func checkPlaces() throws {
    for name in extra.names { try PartialFile.checkPlace(folder.appendingPathComponent(name)) }
  }

  /// Puts everything in its place, over an older one.
  /// - Parameter alone: takes away what the same would have written with other settings.
  func publish(alone: Bool) throws {
    for name in extra.names {
      let (from, to) = (staging.appendingPathComponent(name), folder.appendingPathComponent(name))
      try FileManager.default.createDirectory(
        at: to.deletingLastPathComponent(), withIntermediateDirectories: true)
      guard rename(from.path, to.path) == 0 else { throw CocoaError.refused(to.path) }
    }
    for name in extra.possibleNames where alone && !extra.names.contains(name) {
      let stale = folder.appendingPathComponent(name)
      if FileManager.default.fileExists(atPath: stale.path) { try FileManager.default.removeItem(at: stale) }
    }
    discard()
  }

  func discard() { try? FileManager.default.removeItem(at: staging) }
}
