import Contracts
import Foundation
import Pipeline
import Tables

/// A run's outputs as tidy tables, in one format or several.
public struct TableExport: OutputExtra {
  public var formats: [ExportFormat]
  /// Whether headings that people read are in Japanese. The names in CSV files and SQLite are the same always.
  public var japanese: Bool

  public init(_ formats: [ExportFormat], japanese: Bool = true) {
    self.formats = ExportFormat.allCases.filter(formats.contains)
    self.japanese = japanese
  }

  public var names: [String] { formats.flatMap(\.names) }
  public var possibleNames: [String] { ExportFormat.allCases.flatMap(\.names) }

  /// - Throws: `ExportError`, `OutputLines.Failure`, `CocoaError`.
  public func write(_ lines: OutputLines, to folder: URL) throws {
    var sinks = try formats.map { try sink($0, in: folder) }
    // Not a table at a time: every message is read once.
    func add(_ rows: [[Cell]], to table: Int) throws {
      for index in sinks.indices {
        for row in rows { try sinks[index].add(row, to: table) }
      }
    }
    try lines.forEachMeasure { measure in
      for (index, table) in Table.all.enumerated() {
        if case .measures(let rows) = table.rows { try add(rows(measure), to: index) }
      }
    }
    try lines.forEachSummary { summary in
      for (index, table) in Table.all.enumerated() {
        if case .summaries(let rows) = table.rows { try add(rows(summary), to: index) }
      }
    }
    var number = 0
    try lines.forEachFinding { finding in
      number += 1
      for (index, table) in Table.all.enumerated() {
        if case .findings(let rows) = table.rows { try add(rows(number, finding), to: index) }
      }
    }
    for (index, table) in Table.all.enumerated() {
      if case .fixed(let rows) = table.rows { try add(rows, to: index) }
    }
    for index in sinks.indices { try sinks[index].finish() }
  }

  private func sink(_ format: ExportFormat, in folder: URL) throws -> any TableSink {
    switch format {
    case .csv:
      try CSVTables(folder.appendingPathComponent("tables"))
    case .xlsx:
      try Workbook(folder.appendingPathComponent("hyoka.xlsx"), japanese: japanese)
    case .sqlite:
      try Database(folder.appendingPathComponent("hyoka.sqlite"))
    }
  }
}
