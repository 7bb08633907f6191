import CSQLite
import Foundation
import Tables

/// All tables in one SQLite file, with views for the questions that are asked first.
///
/// Through SQLite's own C library: what is needed of it are inserts, for which a Swift library over it brings nothing.
final class Database: TableSink {
  private var connection: OpaquePointer?
  private var inserts: [OpaquePointer?] = []

  /// - Throws: `ExportError`.
  init(_ url: URL) throws(ExportError) {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
    guard sqlite3_open_v2(url.path, &connection, flags, nil) == SQLITE_OK else { throw failure }
    // Nobody else looks at the file before it is whole.
    try run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA user_version = 1; BEGIN;")
    for table in Table.all {
      let columns = table.columns.map { "\"\($0.name)\" \($0.kind.sql)" }.joined(separator: ", ")
      try run("CREATE TABLE \"\(table.name)\" (\(columns)) STRICT;")
      let places = table.columns.map { _ in "?" }.joined(separator: ", ")
      let statement = "INSERT INTO \"\(table.name)\" VALUES (\(places))"
      var insert: OpaquePointer?
      guard sqlite3_prepare_v2(connection, statement, -1, &insert, nil) == SQLITE_OK else { throw failure }
      inserts.append(insert)
    }
  }

  deinit { close() }

  func add(_ row: [Cell], to table: Int) throws {
    let insert = inserts[table]
    for (index, cell) in row.enumerated() {
      guard bind(cell, to: insert, at: Int32(index + 1)) == SQLITE_OK else { throw failure }
    }
    guard sqlite3_step(insert) == SQLITE_DONE, sqlite3_reset(insert) == SQLITE_OK else { throw failure }
  }

  func finish() throws {
    for table in Table.all where table.columns.contains(where: { $0.name == "measure_id" }) {
      try run("CREATE INDEX \"\(table.name)_measure\" ON \"\(table.name)\" (measure_id);")
    }
    try run(String(decoding: PackageResources.views_sql, as: UTF8.self))
    try run("COMMIT;")
    close()
  }

  private func bind(_ cell: Cell, to insert: OpaquePointer?, at index: Int32) -> Int32 {
    switch cell {
    case .empty: return sqlite3_bind_null(insert, index)
    case .integer(let integer): return sqlite3_bind_int64(insert, index, Int64(integer))
    case .number(let number): return sqlite3_bind_double(insert, index, number)
    case .flag(let flag): return sqlite3_bind_int(insert, index, flag ? 1 : 0)
    case .text(var text):
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          csqlite_bind_text(insert, index, $0.baseAddress, Int32($0.count))
        }
      }
    }
  }

  private func run(_ statements: String) throws(ExportError) {
    guard sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK else { throw failure }
  }

  private var failure: ExportError {
    ExportError(format: .sqlite, message: String(cString: sqlite3_errmsg(connection)))
  }

  private func close() {
    for insert in inserts { sqlite3_finalize(insert) }
    inserts = []
    sqlite3_close(connection)
    connection = nil
  }
}

extension Column.Kind {
  fileprivate var sql: String {
    switch self {
    case .text: "TEXT"
    case .integer, .flag: "INTEGER"
    case .number: "REAL"
    }
  }
}
