import Testing

@testable import Fleet

/// The expected hashes stand in Apache Kafka's own test (`UtilsTest.testMurmur2`).
@Suite struct PartitionerTests {
  @Test(
    arguments: [
      ("21", -973_932_308), ("foobar", -790_332_482), ("a-little-bit-long-string", -985_981_536),
      ("a-little-bit-longer-string", -1_486_304_829),
      ("lkjh234lh9fiuh90y23oiuhsafujhadof229phr9h19h89h8", -58_897_971), ("abc", 479_470_107),
    ] as [(String, Int32)])
  func `hashes as Kafka's Java client does`(text: String, hash: Int32) {
    #expect(Int32(bitPattern: Partitioner.murmur2(Array(text.utf8))) == hash)
  }

  @Test func `every key finds a partition that exists`() {
    let partitions = (0..<1000).map { Partitioner.partition(of: Array("key \($0)".utf8), among: 7) }
    #expect(Set(partitions) == Set(0..<7))
  }
}
