import ArgumentParser
import Exports

/// `--format`: which tables are written; may be repeated, or a list.
struct FormatsOption: ParsableArguments {
  @Option(
    name: .customLong("format"),
    help: ArgumentHelp(
      """
      Also writes tidy tables with a data dictionary: csv (tables/), xlsx (hyoka.xlsx), sqlite (hyoka.sqlite). May be \
      repeated. DuckDB makes Parquet of the CSV files.
      """,
      valueName: "csv,xlsx,sqlite"))
  var lists: [FormatList] = []

  var formats: [ExportFormat] { lists.flatMap(\.formats) }

  /// Where each stands below the output folder, for people.
  var places: [String] {
    ExportFormat.allCases.filter(formats.contains).map { $0 == .csv ? "tables/" : "hyoka.\($0.rawValue)" }
  }
}

/// Formats with commas between them.
struct FormatList: ExpressibleByArgument {
  var formats: [ExportFormat]

  init?(argument: String) {
    let formats = argument.split(separator: ",").map { ExportFormat(rawValue: String($0)) }
    guard !formats.isEmpty, !formats.contains(nil) else { return nil }
    self.formats = formats.compactMap(\.self)
  }

  static var allValueStrings: [String] { ExportFormat.allCases.map(\.rawValue) }
}
