import Contracts
import Fleet
import Testing

@testable import Pipeline

@Suite struct ChunkAssemblyTests {
  @Test func `patience begins when a chunk is read, however old it is`() throws {
    var assembly = ChunkAssembly()
    let chunk = Chunk(sha256: String(repeating: "a", count: 64), bytes: 2, count: 2, index: 0)
    let record = Record(
      source: TopicPartition(topic: "uploads", partition: 0), offset: 7, key: Array("131105/a.txt".utf8), value: [1],
      headers: chunk.headers, timestamp: 0)
    guard case .incomplete = try assembly.add(chunk, record) else { throw Rejection(.malformed, "complete") }
    #expect(assembly.takeOverdue(at: 86_400_000, patience: 600_000).isEmpty)
    #expect(assembly.takeOverdue(at: 87_000_000, patience: 600_000).isEmpty)
    #expect(assembly.takeOverdue(at: 87_000_001, patience: 600_000).map(\.offset) == [7])
    #expect(assembly.isEmpty)
  }
}
