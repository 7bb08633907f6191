import Contracts
import Exports
import Foundation
import Parsing
import TestSupport
import Testing

@testable import Pipeline
@testable import Tables

/// The demo's outputs as tables.
@Suite struct TableExportTests {
  private func export(_ formats: [ExportFormat] = ExportFormat.allCases) async throws -> Folder {
    let output = try Folder()
    var run = FolderRun(
      plan: try FolderPlan(root: Checkout.root.appendingPathComponent("deploy/demo").path), output: output.url,
      profiles: try ProfileSet.bundled())
    run.extra = TableExport(formats)
    _ = try await run.run()
    return output
  }

  @Test func `the same documents give the same bytes, in every format`() async throws {
    #expect(try await export().contents() == export().contents())
  }

  @Test func `only what was asked for stands there afterwards`() async throws {
    let output = try await export()
    var run = FolderRun(
      plan: try FolderPlan(root: Checkout.root.appendingPathComponent("deploy/demo").path), output: output.url,
      profiles: try ProfileSet.bundled())
    run.extra = TableExport([.sqlite])
    _ = try await run.run()
    let names = try output.contents().keys
    #expect(names.contains("hyoka.sqlite"))
    #expect(!names.contains { $0.hasPrefix("tables/") || $0 == "hyoka.xlsx" || $0.hasPrefix(".") })
  }

  @Test func `earlier outputs make the same tables as their run`() async throws {
    let output = try await export()
    let tables = try Folder()
    try OutputLines(folder: output.url).write(TableExport(ExportFormat.allCases), to: tables.url)
    let expected = try output.contents().filter { $0.key.hasPrefix("tables/") || $0.key.hasPrefix("hyoka.") }
    #expect(try tables.contents() == expected)
  }

  @Test func `two can't write tables into one folder at once`() async throws {
    let output = try await export([])
    let tables = try Folder(["hyoka.sqlite": "old"])
    let lines = try OutputLines(folder: output.url)
    let first = try FolderLock(tables.url)
    #expect(throws: OutputBusy(folder: tables.url.path)) { try lines.write(TableExport([.sqlite]), to: tables.url) }
    #expect(try tables.contents().keys.sorted() == ["hyoka.sqlite"])
    #expect(try tables.text("hyoka.sqlite") == "old")
    withExtendedLifetime(first) {}
  }

  @Test func `a folder that holds no outputs is none`() throws {
    let folder = try Folder(["measures.ndjson": ""])
    #expect(throws: OutputLines.Failure.missing("findings.ndjson")) { try OutputLines(folder: folder.url) }
  }

  @Test func `a damaged line is named`() throws {
    let folder = try Folder(["measures.ndjson": "\n{}\n", "findings.ndjson": "", "dead-letters.ndjson": ""])
    #expect(throws: OutputLines.Failure.damaged("measures.ndjson", line: 1)) {
      try OutputLines(folder: folder.url).write(TableExport([.csv]), to: folder.url)
    }
    #expect(try folder.contents().count == 3)
  }

  @Test func `a CSV's cells can't be formulas, and its lines are those of a spreadsheet`() async throws {
    let output = try await export([.csv])
    let costs = try #require(try output.contents()["tables/costs.csv"])
    #expect(costs.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: costs.dropFirst(3), as: UTF8.self).components(separatedBy: "\r\n")
    #expect(lines.first == "measure_id,position,item,yen,raw,page,line,cell")
    #expect(lines.contains { $0.hasSuffix(",3200000,\"3,200千円\",,124,") })
    #expect(lines.last == "")
  }
}

@Suite struct TableTests {
  @Test func `names are the same in no two places, and need no quotes`() {
    #expect(Set(Table.all.map(\.name)).count == Table.all.count)
    #expect(Set(Table.all.map(\.label)).count == Table.all.count)
    for table in Table.all {
      #expect(Set(table.columns.map(\.name)).count == table.columns.count)
      #expect(Set(table.columns.map(\.label)).count == table.columns.count)
      for name in [table.name] + table.columns.map(\.name) {
        #expect(name.allSatisfy { $0 == "_" || ($0.isASCII && $0.isLowercase) || $0.isNumber })
      }
    }
  }

  @Test func `the dictionary explains every column of every table`() throws {
    guard case .fixed(let rows) = try #require(Table.all.last).rows else {
      Issue.record("the dictionary isn't last")
      return
    }
    for table in Table.all.dropLast() {
      for column in table.columns {
        #expect(rows.contains { $0[0] == .text(table.name) && $0[1] == .text(column.name) })
        #expect(!column.meaning.ja.isEmpty && !column.meaning.en.isEmpty && !column.label.isEmpty)
      }
    }
    #expect(rows.allSatisfy { $0.count == Table.all.last?.columns.count })
  }
}
