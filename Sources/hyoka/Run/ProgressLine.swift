import Pipeline

/// Says how far a run is: one line that is written over on a terminal, a line now and then anywhere else.
final class ProgressLine {
  private let say: Language
  private let isTerminal: Bool
  private let write: (String) -> Void
  private let start = ContinuousClock.now
  private var last: ContinuousClock.Instant?

  init(language: Language, isTerminal: Bool, write: @escaping (String) -> Void) {
    self.say = language
    self.isTerminal = isTerminal
    self.write = write
  }

  func show(_ progress: FolderRun.Progress) {
    let now = ContinuousClock.now
    let elapsed = now - start
    if !isTerminal {
      guard now - (last ?? start) >= .seconds(5) else { return }
    }
    last = now
    let seconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
    let rate = Int(Double(progress.bytes) / max(seconds, 0.001)).megabytes
    let files = "\(progress.files)/\(progress.totalFiles) " + say("ファイル", "files")
    let line = "\(files)  \(progress.bytes.megabytes)/\(progress.totalBytes.megabytes) MB  \(rate) MB/s"
    write(isTerminal ? "\r\u{1B}[K\(line)" : "\(line)\n")
  }

  /// Takes the line off the terminal.
  func clear() {
    if isTerminal, last != nil { write("\r\u{1B}[K") }
  }
}
