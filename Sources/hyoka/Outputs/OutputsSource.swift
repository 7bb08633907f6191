import ArgumentParser
import Fleet
import Foundation
import Pipeline

/// Where a command reads what was made: the outputs of a run, or the topics.
struct OutputsSource: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder with the outputs of hyoka run; without it the topics are read.", valueName: "folder"),
    completion: .directory)
  var folder: String?

  @OptionGroup var options: ClusterOptions

  func validate() throws {
    if folder == "" { throw ValidationError.emptyFolderName }
  }

  /// Calls a function with what there is, and ends the process with the right status where it can't be had.
  func read(_ lang: Language, clientID: String, _ body: @escaping @Sendable (OutputLines) throws -> Void) async throws {
    do {
      if let folder {
        try body(try OutputLines(folder: URL(fileURLWithPath: folder)))
      } else {
        try await readTopics(lang, clientID: clientID, body)
      }
    } catch let error as OutputLines.Failure {
      throw failure(of: error, lang)
    } catch let error as LogError {
      StandardStreams.error("hyoka: \(error)\n")
      throw ExitCode.failure
    }
  }

  /// By way of a folder of their own, since they may be more than fits the memory.
  private func readTopics(
    _ lang: Language, clientID: String, _ body: @escaping @Sendable (OutputLines) throws -> Void
  ) async throws {
    let cluster = try options.cluster(clientID: clientID)
    let log = cluster.log()
    // What is written, behind what is read, has to be cleared away where it isn't whole.
    try await Interruptible.run(lang, patience: 10) {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hyoka-topics-\(UUID().uuidString)")
      defer { try? FileManager.default.removeItem(at: folder) }
      try body(try await TopicSnapshot(log: log, topics: cluster.topics).write(to: folder))
    }
  }

  private func failure(of error: OutputLines.Failure, _ lang: Language) -> any Error {
    switch error {
    case .missing(let name):
      return ValidationError(
        "hyoka run の出力ではありません（\(name) がありません）：\(folder ?? "") (These are no outputs of hyoka run: \(name) is missing.)")
    case .unreadable(let name, let reason):
      StandardStreams.error(lang("\(name) を読めません：\(reason)", "\(name) can't be read: \(reason)") + "\n")
      return ExitCode.failure
    case .damaged(let name, let line):
      StandardStreams.error(
        lang("\(name) の\(line)行目を読めません。", "\(name), line \(line), can't be read.") + "\n")
      return ExitCode.failure
    }
  }
}
