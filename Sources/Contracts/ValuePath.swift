/// The paths of values in a measure, as `Places` knows them: `costs[0]`, `indicators[1].series[3]`. The usual ones are
/// made once.
package enum ValuePath {
  package static func costs(_ index: Int) -> String { usual(costs, index) ?? "costs[\(index)]" }
  package static func codes(_ index: Int) -> String { usual(codes, index) ?? "codes[\(index)]" }
  package static func ratings(_ index: Int) -> String { usual(ratings, index) ?? "ratings[\(index)]" }
  package static func texts(_ index: Int) -> String { usual(texts, index) ?? "texts[\(index)]" }
  package static func indicators(_ index: Int) -> String { usual(indicators, index) ?? "indicators[\(index)]" }
  package static func series(_ index: Int, of indicator: Int) -> String {
    usual(series, indicator).flatMap { usual($0, index) } ?? "\(indicators(indicator)).series[\(index)]"
  }

  private static func usual<Value>(_ values: [Value], _ index: Int) -> Value? {
    index < values.count ? values[index] : nil
  }

  private static let costs = (0..<32).map { "costs[\($0)]" }
  private static let codes = (0..<8).map { "codes[\($0)]" }
  private static let ratings = (0..<16).map { "ratings[\($0)]" }
  private static let texts = (0..<16).map { "texts[\($0)]" }
  private static let indicators = (0..<16).map { "indicators[\($0)]" }
  private static let series = indicators.map { indicator in (0..<16).map { "\(indicator).series[\($0)]" } }
}
