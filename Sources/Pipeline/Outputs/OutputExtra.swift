import Foundation

/// Further outputs of a run, made from those that every run has.
public protocol OutputExtra: Sendable {
  /// What it writes, as paths below the folder.
  var names: [String] { get }
  /// What it would write with other settings: where an earlier run left it, it goes.
  var possibleNames: [String] { get }
  /// Writes all of it into a folder that nobody else looks into.
  func write(_ lines: OutputLines, to folder: URL) throws
}

extension OutputLines {
  /// Writes further outputs into a folder of their own, all at once.
  /// - Throws: what `extra` throws; `OutputBusy`, `CocoaError`.
  public func write(_ extra: some OutputExtra, to folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let lock = try FolderLock(folder)
    let staged = StagedOutputs(extra, in: folder)
    defer { withExtendedLifetime(lock) { staged.discard() } }
    try staged.write(self)
    try staged.checkPlaces()
    try staged.publish(alone: false)
  }
}
