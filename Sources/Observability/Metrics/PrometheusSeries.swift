import CoreMetrics
import Synchronization

/// What counts and measures have in common: one number.
final class NumberSeries: CounterHandler, FloatingPointCounterHandler, MeterHandler, RecorderHandler {
  let id: SeriesID
  private let state = Mutex(0.0)

  init(_ id: SeriesID) {
    self.id = id
  }

  var value: Double { state.withLock { $0 } }

  func increment(by amount: Int64) { increment(by: Double(amount)) }
  func increment(by amount: Double) { state.withLock { $0 += amount } }
  func decrement(by amount: Double) { state.withLock { $0 -= amount } }
  func set(_ value: Int64) { set(Double(value)) }
  func set(_ value: Double) { state.withLock { $0 = value } }
  func record(_ value: Int64) { set(Double(value)) }
  func record(_ value: Double) { set(value) }
  func reset() { set(0.0) }
}

/// A histogram: how many values were at most as large as each bound.
final class HistogramSeries: RecorderHandler, TimerHandler {
  struct State {
    /// One for each bound, and one for what is above all of them.
    var counts: [UInt64]
    var sum = 0.0
  }

  let id: SeriesID
  let bounds: [Double]
  private let state: Mutex<State>

  /// - Parameter bounds: in ascending order.
  init(_ id: SeriesID, bounds: [Double]) {
    self.id = id
    self.bounds = bounds
    state = Mutex(State(counts: Array(repeating: 0, count: bounds.count + 1)))
  }

  var snapshot: State { state.withLock { $0 } }

  func record(_ value: Int64) { record(Double(value)) }
  func record(_ value: Double) {
    // What is no number fits no bucket, and would make the sum no number for ever.
    guard !value.isNaN else { return }
    state.withLock { state in
      state.counts[bounds.firstIndex { value <= $0 } ?? bounds.count] += 1
      state.sum += value
    }
  }
  func recordNanoseconds(_ duration: Int64) { record(Double(duration) / 1e9) }
}

/// Tells series apart: a metric's name and its labels' values.
struct SeriesID: Hashable, Sendable {
  var name: String
  var labels: [Label]

  struct Label: Hashable, Sendable, Comparable {
    var name: String
    var value: String

    static func < (left: Label, right: Label) -> Bool { (left.name, left.value) < (right.name, right.value) }
  }
}
