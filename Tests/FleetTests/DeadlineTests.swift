import Fleet
import Foundation
import Testing

@Suite struct DeadlineTests {
  @Test func `time in which the thread didn't work isn't the record's fault`() throws {
    let deadline = Deadline(after: .milliseconds(20))
    Thread.sleep(forTimeInterval: 0.1)
    try deadline.check()
  }

  @Test(.timeLimit(.minutes(5))) func `work without an end runs into it`() {
    let deadline = Deadline(after: .milliseconds(20))
    #expect(throws: Deadline.Exceeded.self) { while true { try deadline.check() } }
  }
}
