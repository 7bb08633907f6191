import ArgumentParser
import Foundation
import Pipeline

/// `hyoka report`: the page over what was made, again or from topics.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report, one page that opens in a browser, over the outputs of a run or over the topics.",
    discussion: """
      The page needs no network and no other file. hyoka run writes it too.

      Examples:
        hyoka report hyoka-out --output report.html
        hyoka report --brokers localhost:9092 --output report.html
      """)

  @OptionGroup var source: OutputsSource

  @Option(name: .shortAndLong, help: "The file that is written; an older one is replaced.", completion: .file())
  var output = "report.html"

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let url = URL(fileURLWithPath: output)
    do {
      try await source.read(lang, clientID: "report") { try ReportFile($0).write(to: url) }
    } catch let error as CocoaError {
      StandardStreams.error(
        lang("書き込めません：\(output)", "\(output) can't be written") + " (\(error.localizedDescription))\n")
      throw ExitCode.failure
    }
    StandardStreams.out(lang("出力先：\(output)", "Written to \(output)") + "\n")
  }
}
