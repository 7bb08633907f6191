import ArgumentParser
import Exports
import Foundation
import Pipeline

/// `hyoka export`: what was made as tidy tables.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes the outputs of a run, or what the topics hold, as tidy tables.",
    discussion: """
      Tables: measures, ratings, costs, indicators (one row a year), codes, texts, summaries, findings, \
      finding_measures, and a dictionary with the meaning and unit of every column, in Japanese and English. SQLite \
      has views besides: goal_overview, municipality_overview, indicators_on_plan, measures_to_check.

      There is no Parquet, since Debian 12 has no library for it; DuckDB makes it of the CSV files.

      Examples:
        hyoka export hyoka-out --format xlsx
        hyoka export hyoka-out --format csv,sqlite --output tables
        hyoka export --brokers localhost:9092 --format sqlite
      """)

  @OptionGroup var source: OutputsSource

  @OptionGroup var tables: FormatsOption

  @Option(name: .shortAndLong, help: "The folder that is written to; older tables are replaced.")
  var output = "hyoka-tables"

  @Option(help: "The language of what is printed, and of the headings in Excel.")
  var lang = Language.ja

  func validate() throws {
    if output.isEmpty { throw ValidationError.emptyFolderName }
    guard !tables.formats.isEmpty else {
      throw ValidationError("--format に形式を指定してください：csv, xlsx, sqlite (--format says which tables to write.)")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let export = TableExport(tables.formats, japanese: lang == .ja)
    let url = URL(fileURLWithPath: output)
    do {
      try await source.read(lang, clientID: "export") { try $0.write(export, to: url) }
    } catch let error as ExportError {
      throw ExportFailure.exit(error, lang)
    } catch let error as CocoaError {
      throw WriteFailure.exit(error, output, lang)
    } catch is OutputBusy {
      throw WriteFailure.busy(output, lang)
    }
    StandardStreams.out(
      lang("出力先：\(output)", "Outputs: \(output)") + "\n  " + tables.places.joined(separator: "  ") + "\n")
  }
}
