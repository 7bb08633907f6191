import Fleet
import Kafka
import Testing

/// What a worker says where a right is missing: brokers tell which kind of right, and nothing of whose.
@Suite(.timeLimit(.minutes(1))) struct MissingRightTests {
  @Test func `names the group that may not be joined`() async throws {
    let (cluster, log) = try impatientGroup(topics: ["in"])
    try cluster.push([.groupAuthorizationFailed], for: .joinGroup)
    let member = try await log.join(
      Membership(group: "hyoka.parse", topics: ["in"], delivery: .atLeastOnce, outputs: []))
    let error = await #expect(throws: LogError.self) {
      while true { _ = try await member.poll(BatchLimit(), wait: .milliseconds(100)) }
    }
    #expect(error?.reaction == .stop)
    #expect(error?.description.hasSuffix(" (group hyoka.parse)") == true)
    await member.leave()
    await log.close()
  }
}
