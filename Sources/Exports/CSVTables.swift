import Foundation
import Pipeline
import Tables

/// One CSV file a table, each with a byte order mark and its columns' names.
struct CSVTables: TableSink {
  private var files: [File]

  /// - Throws: `CocoaError`.
  init(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    files = try Table.all.map { table in
      try File(folder.appendingPathComponent("\(table.name).csv"), header: table.columns.map(\.name))
    }
  }

  mutating func add(_ row: [Cell], to table: Int) throws {
    try files[table].write(CSV.row(row.map(\.csv)))
  }

  mutating func finish() throws {
    for index in files.indices { try files[index].close() }
  }
}

/// A file that is written by the armful.
private struct File {
  private let handle: FileHandle
  private var buffer: [UInt8]

  init(_ url: URL, header: [String]) throws {
    guard FileManager.default.createFile(atPath: url.path, contents: nil) else {
      throw CocoaError.refused(url.path)
    }
    handle = try FileHandle(forWritingTo: url)
    buffer = CSV.byteOrderMark + CSV.row(header)
  }

  mutating func write(_ bytes: [UInt8]) throws {
    buffer += bytes
    if buffer.count > 64 << 10 { try flush() }
  }

  mutating func close() throws {
    try flush()
    try handle.close()
  }

  private mutating func flush() throws {
    try handle.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}

extension Cell {
  fileprivate var csv: String {
    switch self {
    case .empty: ""
    case .text(let text): text
    case .integer(let integer): String(integer)
    case .number(let number): number.plain
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}

extension Double {
  /// Whole numbers without fraction.
  fileprivate var plain: String {
    Int(exactly: self).map(String.init) ?? description
  }
}
