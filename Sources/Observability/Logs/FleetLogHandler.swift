import Foundation
import Logging

/// Writes a process's log, a line at a time.
public struct FleetLogHandler: LogHandler {
  public var logLevel: Logger.Level
  public var metadata: Logger.Metadata = [:]
  public var metadataProvider: Logger.MetadataProvider?
  private let format: LogFormat
  private let now: @Sendable () -> Date
  private let write: @Sendable (String) -> Void

  /// - Parameter write: takes a whole line with its end; called from any thread.
  public init(
    _ format: LogFormat, level: Logger.Level, now: @escaping @Sendable () -> Date = { Date() },
    write: @escaping @Sendable (String) -> Void
  ) {
    self.format = format
    self.logLevel = level
    self.now = now
    self.write = write
  }

  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  public func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
    if let own = event.metadata { all.merge(own) { $1 } }
    if let error = event.error { all["error"] = "\(error)" }
    let stage = all.removeValue(forKey: "stage")?.description
    let name = all.removeValue(forKey: "event")?.description
    // The line's own members come once.
    for name in ["time", "level", "message"] { all[name] = nil }
    let fields = all.sorted { $0.key < $1.key }.map { (name: $0.key, value: LogValue($0.value)) }
    let entry = LogEntry(
      time: now(), level: event.level, stage: stage, event: name, fields: fields, message: "\(event.message)")
    write(entry.line(format))
  }
}
