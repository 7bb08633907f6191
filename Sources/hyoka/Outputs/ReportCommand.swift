import ArgumentParser
import Contracts
import Enrichment
import Foundation
import Pipeline

/// `hyoka report`: the page over what was made, again or from topics.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Writes the report, one page that opens in a browser, over the outputs of a run or over the topics.",
    discussion: """
      The page needs no network and no other file. hyoka run writes it too. Above 64 MiB of measures (some 19,000) \
      it holds the summaries alone: choose goals or municipalities then, which makes a page of all that belongs to them.

      Goals: \(GoalID.allCases.map(\.rawValue).joined(separator: ", "))

      Examples:
        hyoka report hyoka-out --output report.html
        hyoka report hyoka-out --municipality 131105 --municipality 132101
        hyoka report hyoka-out --goal abuse-prevention
        hyoka report --brokers localhost:9092 --output report.html
      """)

  @OptionGroup var source: OutputsSource

  @Option(name: .shortAndLong, help: "The file that is written; an older one is replaced.", completion: .file())
  var output = "report.html"

  @Option(help: ArgumentHelp("Shows this goal alone; may be repeated.", valueName: "goal"))
  var goal: [String] = []

  @Option(
    help: ArgumentHelp(
      "Shows this municipality alone, by its six-digit code; may be repeated.", valueName: "code"))
  var municipality: [String] = []

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  func validate() throws {
    if output.isEmpty { throw ValidationError("ファイルの名前が空です。(The name of a file is empty.)") }
    for each in goal where GoalID(rawValue: each) == nil {
      throw ValidationError(
        "「\(each)」という目標はありません。(There is no goal \(each): "
          + "\(GoalID.allCases.map(\.rawValue).joined(separator: ", ")).)")
    }
    for each in municipality where !MunicipalityCode.isWellFormed(each) {
      throw ValidationError("団体コード \(each) の自治体はありません。(No municipality has the code \(each).)")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let url = URL(fileURLWithPath: output)
    let selection = ReportSelection(
      goals: Set(goal.compactMap(GoalID.init(rawValue:))), municipalities: Set(municipality))
    let lang = lang
    do {
      try await source.read(lang, clientID: "report") { lines in
        let extent = try ReportFile(lines, selection).write(to: url)
        if extent == .summariesAlone { StandardStreams.error(Self.summariesAlone(lang)) }
      }
    } catch let error as CocoaError {
      throw WriteFailure.exit(error, output, lang)
    }
    StandardStreams.out(lang("出力先：\(output)", "Written to \(output)") + "\n")
  }

  private static func summariesAlone(_ lang: Language) -> String {
    lang(
      "施策が多いため、報告書には目標ごとの集計だけがあります。--goal か --municipality で絞ると、施策まで入ります。",
      "There are too many measures for one page: it holds the summaries alone. With --goal or --municipality it holds "
        + "the measures, too.") + "\n"
  }
}
