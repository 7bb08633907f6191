import CoreMetrics
import Foundation

/// What is to be known of the process as a whole, by the names that all of Prometheus' clients use.
public struct ProcessMetrics: Sendable {
  private let memory: Meter

  /// - Parameter started: when the process started.
  public init(version: String, started: Date, factory: any MetricsFactory) {
    Meter(label: Metric.buildInfo.name, dimensions: [("version", version)], factory: factory).set(1)
    Meter(label: Metric.processStart.name, factory: factory).set(started.timeIntervalSince1970)
    memory = Meter(label: Metric.processMemory.name, factory: factory)
  }

  /// Takes over what is only known when somebody asks.
  public func read() {
    if let bytes = Self.residentBytes { memory.set(bytes) }
  }

  /// Nil where the system doesn't tell it as Linux does.
  private static var residentBytes: Int64? {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return nil }
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Int64($0) }
    return pages.map { $0 * Int64(sysconf(Int32(_SC_PAGESIZE))) }
  }
}
