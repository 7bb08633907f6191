import Testing

@testable import Observability

@Suite struct RepeatsTests {
  @Test func `a sentence is news again after its silence, another one at once`() {
    let repeats = Repeats(silence: .seconds(30))
    let start = ContinuousClock.now
    #expect(repeats.isNews("1/1 brokers are down", at: start))
    #expect(!repeats.isNews("1/1 brokers are down", at: start + .seconds(29)))
    #expect(repeats.isNews("2/2 brokers are down", at: start + .seconds(29)))
    // Counted from when it was said, not from when it was last held back.
    #expect(repeats.isNews("1/1 brokers are down", at: start + .seconds(30)))
  }
}
