import Kafka
import Testing

@testable import Fleet

/// How far behind a group is, from what its member knows already.
@Suite struct ProgressTests {
  private let partition = Kafka.TopicPartition(topic: "a", partition: 0)

  private func lag(_ progress: Progress, low: Int64 = 0, high: Int64) -> Int64? {
    progress.lag(to: [partition: Watermarks(low: low, high: high)])[partition]
  }

  @Test func `what was never begun counts from the first record that is kept`() {
    var progress = Progress()
    progress.start([partition: nil])
    #expect(lag(progress, low: 40, high: 100) == 60)
  }

  @Test func `what is committed doesn't wait any more`() {
    var progress = Progress()
    progress.start([partition: 10])
    #expect(lag(progress, high: 100) == 90)
    progress.commit([partition: 60])
    #expect(lag(progress, high: 100) == 40)
  }

  @Test func `the mark of a transaction doesn't wait, once a poll has said that nothing follows`() {
    var progress = Progress()
    progress.start([partition: 0])
    progress.commit([partition: 99])
    #expect(lag(progress, high: 100) == 1)
    progress.reach([partition: 100])
    progress.confirm()
    #expect(lag(progress, high: 100) == 0)
  }

  @Test func `what was returned waits until it is done`() {
    var progress = Progress()
    progress.start([partition: 0])
    // The end was seen while a batch was in hand.
    progress.reach([partition: 100])
    #expect(lag(progress, high: 100) == 100)
    progress.commit([partition: 99])
    #expect(lag(progress, high: 100) == 1)
    progress.confirm()
    #expect(lag(progress, high: 100) == 0)
  }

  @Test func `a new start forgets what polls have said`() {
    var progress = Progress()
    progress.start([partition: 0])
    progress.reach([partition: 100])
    progress.start([partition: 5])
    progress.confirm()
    #expect(lag(progress, high: 100) == 95)
  }

  @Test func `an end that is older than what is committed is no negative lag`() {
    var progress = Progress()
    progress.start([partition: 50])
    #expect(lag(progress, high: 20) == 0)
  }

  @Test func `lag is told about once a second`() {
    var progress = Progress()
    let start = ContinuousClock.now
    let due = (0..<40).filter { progress.isDue(at: start + .milliseconds($0 * 100)) }
    #expect(due == [0, 10, 20, 30])
  }
}
