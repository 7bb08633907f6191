import ArgumentParser
import Foundation
import Pipeline

/// Outputs that could not be written, in words.
enum WriteFailure {
  /// Says in one line which file it was and why.
  /// - Parameter output: where the outputs go, as the user named it.
  /// - Returns: the status to end with.
  static func exit(_ error: CocoaError, _ output: String, _ lang: Language) -> ExitCode {
    let folder = URL(fileURLWithPath: output).path
    var file = error.filePath ?? folder
    if file.hasPrefix(folder + "/") { file.removeFirst(folder.utf8.count + 1) }
    let reason = file == folder ? error.reason : "\(file): \(error.reason)"
    let words = lang("出力先に書き込めません：\(output) (\(reason))", "The outputs can't be written to \(output) (\(reason))")
    StandardStreams.error(words.printable + "\n")
    return .failure
  }

  /// Says that another process writes to the same folder.
  static func busy(_ output: String, _ lang: Language) -> ExitCode {
    let words = lang("ほかの hyoka がこの出力先に書いています：\(output)", "Another hyoka is writing to \(output)")
    StandardStreams.error(words.printable + "\n")
    return .failure
  }
}
