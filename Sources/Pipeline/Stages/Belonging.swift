import Fleet

extension Record {
  /// From sheets on, all records of a municipality stand in one partition, which follows from its code.
  /// - Parameter count: of the topic's partitions.
  /// - Throws: `Misplaced`.
  func check(_ municipality: String, among count: Int) throws(Misplaced) {
    let expected = Partitioner.partition(of: Array(municipality.utf8), among: count)
    guard expected == source.partition else { throw Misplaced(source: source, offset: offset, expected: expected) }
  }
}
