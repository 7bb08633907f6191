import Foundation

/// The progress of an upload, on one line that is written over. Nothing where nobody watches.
struct UploadBar {
  let language: Language
  let isTerminal: Bool

  func show(file: Int, of files: Int, name: String, sent: Int, bytes: Int) {
    guard isTerminal else { return }
    let filled = bytes == 0 ? 20 : sent * 20 / bytes
    let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
    StandardStreams.error("\r\u{1B}[K\(file)/\(files) \(bar) \(sent.megabytes)/\(bytes.megabytes) MB \(name)")
  }

  func clear() {
    if isTerminal { StandardStreams.error("\r\u{1B}[K") }
  }
}
