import ArgumentParser
import Exports

/// Tables that could not be written, in words.
enum ExportFailure {
  /// Says what went wrong.
  /// - Returns: the status to end with.
  static func exit(_ error: ExportError, _ lang: Language) -> ExitCode {
    let format = error.format.rawValue
    StandardStreams.error(lang("\(format) を書き込めません", "\(format) can't be written") + " (\(error.message))\n")
    return .failure
  }
}
