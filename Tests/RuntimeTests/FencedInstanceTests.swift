import Fleet
import Kafka
import Testing

/// Whether somebody else has the name of a static member, where the group says so. Development clusters know no static
/// members: what the coordinator answers is injected.
@Suite(.timeLimit(.minutes(2))) struct FencedInstanceTests {
  private func wait(for member: any Fleet.GroupMember, until isDone: (Fleet.Poll) -> Bool) async throws {
    while !isDone(try await member.poll(BatchLimit(), wait: .milliseconds(100))) {}
  }

  private func isAssigned(_ poll: Fleet.Poll) -> Bool { if case .assigned = poll { true } else { false } }
  private func isLost(_ poll: Fleet.Poll) -> Bool { if case .revoked(_, lost: true) = poll { true } else { false } }

  @Test(arguments: [(false, LogError.Reaction.stop), (true, .rejoin)])
  func `ends the worker unless the group has just let it go`(
    wasLost: Bool, reaction: LogError.Reaction
  ) async throws {
    let (cluster, log) = try impatientGroup(topics: ["in"])
    let member = try await log.join(
      Membership(group: "g", topics: ["in"], instance: "g-1", delivery: .atLeastOnce, outputs: []))
    try await wait(for: member, until: isAssigned)
    if wasLost {
      try await Task.sleep(for: .seconds(6))
      try await wait(for: member, until: isLost)
      try await wait(for: member, until: isAssigned)
    }
    try cluster.push([.fencedInstanceID], for: .heartbeat)
    let error = await #expect(throws: LogError.self) { try await wait(for: member) { _ in false } }
    #expect(error?.reaction == reaction, "\(error?.description ?? "")")
    await member.leave()
    await log.close()
  }
}
