import Tables

/// A format that tables can be had in.
///
/// Parquet is not among them: Debian 12 has no library for it with a C interface and without half a database beside it.
public enum ExportFormat: String, Hashable, Sendable, CaseIterable {
  case csv, xlsx, sqlite

  /// What is written, as paths below the folder.
  var names: [String] {
    switch self {
    case .csv: Table.all.map { "tables/\($0.name).csv" }
    case .xlsx: ["hyoka.xlsx"]
    case .sqlite: ["hyoka.sqlite"]
    }
  }
}
