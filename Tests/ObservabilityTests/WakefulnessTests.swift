import Observability
import Testing

@Suite struct WakefulnessTests {
  @Test func `time counts from the last sleep`() {
    let start = ContinuousClock.now
    var wakefulness = Wakefulness(since: start, sleep: .seconds(5))
    for second in 1...9 { #expect(wakefulness.look(at: start + .seconds(second)) == .seconds(second)) }
    // Late, as on a busy machine.
    #expect(wakefulness.look(at: start + .seconds(13)) == .seconds(13))
    // Stopped for fifty seconds.
    #expect(wakefulness.look(at: start + .seconds(63)) == .zero)
    #expect(wakefulness.look(at: start + .seconds(64)) == .seconds(1))
  }
}
