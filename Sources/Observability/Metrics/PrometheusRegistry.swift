import CoreMetrics
import Synchronization

/// Keeps a process's metrics and writes them as Prometheus reads them (text format 0.0.4).
///
/// Metrics that `Metric` lists get its kind, help, order of labels and buckets. Others are taken too, with their names
/// made valid.
public final class PrometheusRegistry: MetricsFactory {
  private enum Series {
    case number(NumberSeries)
    case histogram(HistogramSeries)

    var id: SeriesID {
      switch self {
      case .number(let series): series.id
      case .histogram(let series): series.id
      }
    }
  }

  private struct Family {
    var kind: Metric.Kind
    var series: [SeriesID: Series] = [:]
  }

  private let families = Mutex<[String: Family]>([:])

  public init() {}

  // MARK: Factory

  public func makeCounter(label: String, dimensions: [(String, String)]) -> any CounterHandler {
    number(label, dimensions, .counter)
  }

  public func makeFloatingPointCounter(
    label: String, dimensions: [(String, String)]
  ) -> any FloatingPointCounterHandler { number(label, dimensions, .counter) }

  public func makeMeter(label: String, dimensions: [(String, String)]) -> any MeterHandler {
    number(label, dimensions, .gauge)
  }

  public func makeRecorder(label: String, dimensions: [(String, String)], aggregate: Bool) -> any RecorderHandler {
    aggregate ? histogram(label, dimensions) : number(label, dimensions, .gauge)
  }

  /// In seconds.
  public func makeTimer(label: String, dimensions: [(String, String)]) -> any TimerHandler {
    histogram(label, dimensions)
  }

  public func destroyCounter(_ handler: any CounterHandler) { remove((handler as? NumberSeries)?.id) }
  public func destroyFloatingPointCounter(_ handler: any FloatingPointCounterHandler) {
    remove((handler as? NumberSeries)?.id)
  }
  public func destroyMeter(_ handler: any MeterHandler) { remove((handler as? NumberSeries)?.id) }
  public func destroyRecorder(_ handler: any RecorderHandler) {
    remove((handler as? NumberSeries)?.id ?? (handler as? HistogramSeries)?.id)
  }
  public func destroyTimer(_ handler: any TimerHandler) { remove((handler as? HistogramSeries)?.id) }

  private func number(_ name: String, _ dimensions: [(String, String)], _ kind: Metric.Kind) -> NumberSeries {
    let id = Self.id(name, dimensions)
    let made = NumberSeries(id)
    guard case .number(let series) = register(.number(made), kind) else { return made }
    return series
  }

  private func histogram(_ name: String, _ dimensions: [(String, String)]) -> HistogramSeries {
    let id = Self.id(name, dimensions)
    let bounds = Metric(rawValue: id.name)?.buckets ?? []
    let made = HistogramSeries(id, bounds: bounds.isEmpty ? Metric.latencies : bounds)
    guard case .histogram(let series) = register(.histogram(made), .histogram) else { return made }
    return series
  }

  /// - Returns: the series of that name and those labels that there is already, or the one that was made. One of another
  ///   kind than its family's isn't kept: a family has one kind.
  private func register(_ made: Series, _ kind: Metric.Kind) -> Series {
    families.withLock { families in
      var family = families[made.id.name] ?? Family(kind: kind)
      guard family.kind == kind else { return made }
      if let series = family.series[made.id] { return series }
      family.series[made.id] = made
      families[made.id.name] = family
      return made
    }
  }

  private func remove(_ id: SeriesID?) {
    guard let id else { return }
    families.withLock { families in
      families[id.name]?.series[id] = nil
      if families[id.name]?.series.isEmpty == true { families[id.name] = nil }
    }
  }

  private static func id(_ name: String, _ dimensions: [(String, String)]) -> SeriesID {
    let name = PrometheusText.metricName(name)
    var labels = Dictionary(dimensions.map { (PrometheusText.labelName($0.0), $0.1) }) { $1 }
    let known = (Metric(rawValue: name)?.labels ?? []).compactMap { label in
      labels.removeValue(forKey: label).map { SeriesID.Label(name: label, value: $0) }
    }
    return SeriesID(name: name, labels: known + labels.map { SeriesID.Label(name: $0.key, value: $0.value) }.sorted())
  }

  // MARK: Text

  /// Everything, families and series in a fixed order.
  public func text() -> String {
    let families = families.withLock { $0 }
    var text = ""
    for (name, family) in families.sorted(by: { $0.key < $1.key }) {
      let help = Metric(rawValue: name)?.help ?? ""
      text += PrometheusText.head(name, kind: family.kind, help: help)
      for (id, series) in family.series.sorted(by: { $0.key.labels.lexicographicallyPrecedes($1.key.labels) }) {
        switch series {
        case .number(let series): text += PrometheusText.sample(name, id.labels, series.value)
        case .histogram(let series): text += PrometheusText.histogram(name, id.labels, series.bounds, series.snapshot)
        }
      }
    }
    return text
  }
}
