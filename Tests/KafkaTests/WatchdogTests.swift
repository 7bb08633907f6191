import Testing

@testable import Kafka

@Suite(.timeLimit(.minutes(1))) struct WatchdogTests {
  @Test func `what ends in time goes on`() {
    var ran = false
    Watchdog(grace: .seconds(30)).guarding("a test", timeout: .zero) { ran = true }
    #expect(ran)
  }

  @Test func `what hangs ends the process with the status and one line`() async {
    let result = await #expect(processExitsWith: .exitCode(75), observing: [\.standardErrorContent]) {
      Watchdog(grace: .milliseconds(100)).guarding("closing a test", timeout: .milliseconds(100)) {
        while true { NativeThread.sleep(milliseconds: 1000) }
      }
    }
    let text = result.map { String(decoding: $0.standardErrorContent, as: UTF8.self) } ?? ""
    #expect(text.contains("kafka: closing a test hangs for more than 200 ms"))
  }

  @Test func `a close that hangs in a hook ends the process`() async {
    await #expect(processExitsWith: .exitCode(74)) {
      let cluster = try DevelopmentCluster()
      try cluster.createTopic("t", partitions: 1)
      var configuration = Configuration(brokers: cluster.bootstrapServers)
      configuration.watchdog = Watchdog(grace: .milliseconds(200), exitStatus: 74)
      let hooks = ConsumerHooks(onRevoke: { _ in while true { NativeThread.sleep(milliseconds: 1000) } })
      let consumer = try Consumer(configuration, group: Group(id: "g", sessionTimeout: .seconds(4)), hooks: hooks)
      try await consumer.subscribe(["t"])
      try await consumer.joined()
      await consumer.close(timeout: .milliseconds(100))
    }
  }
}
