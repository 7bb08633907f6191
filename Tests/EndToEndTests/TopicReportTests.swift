import ArgumentParser
import Fleet
import Testing

@testable import hyoka

/// What `hyoka topics` says at its end, by the exit status.
@Suite struct TopicReportTests {
  private func found(_ settings: [String: String]?) -> [String: TopicLookup.Found] {
    ["hyoka.uploads.v1": TopicLookup.Found(partitions: 3, replicas: 1, brokers: 1, settings: settings)]
  }

  @Test func `what can't be seen counts as wrong where it was to be checked`() {
    #expect(throws: ExitCode(2)) { try TopicReport.tell([], found(nil), isCheck: true) }
    #expect(throws: Never.self) { try TopicReport.tell([], found(nil), isCheck: false) }
    #expect(throws: Never.self) { try TopicReport.tell([], found([:]), isCheck: true) }
  }
}
