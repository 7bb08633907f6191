import Tables

/// Takes tables' rows in any order of tables, and the rows of each in order.
protocol TableSink {
  /// - Throws: `ExportError`, `CocoaError`.
  mutating func add(_ row: [Cell], to table: Int) throws
  /// Ends the files.
  mutating func finish() throws
}
