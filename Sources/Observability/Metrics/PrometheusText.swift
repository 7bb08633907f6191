/// Prometheus' text format, version 0.0.4.
enum PrometheusText {
  static let contentType = "text/plain; version=0.0.4; charset=utf-8"

  static func head(_ name: String, kind: Metric.Kind, help: String) -> String {
    let help = help.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    return "# HELP \(name) \(help)\n# TYPE \(name) \(kind.rawValue)\n"
  }

  static func sample(_ name: String, _ labels: [SeriesID.Label], _ value: Double) -> String {
    "\(name)\(braced(labels)) \(number(value))\n"
  }

  static func histogram(
    _ name: String, _ labels: [SeriesID.Label], _ bounds: [Double], _ state: HistogramSeries.State
  ) -> String {
    var text = ""
    var count: UInt64 = 0
    for (bound, added) in zip(bounds + [.infinity], state.counts) {
      count += added
      let label = SeriesID.Label(name: "le", value: number(bound))
      text += sample("\(name)_bucket", labels + [label], Double(count))
    }
    text += sample("\(name)_sum", labels, state.sum)
    return text + sample("\(name)_count", labels, Double(count))
  }

  /// As Go reads numbers.
  static func number(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    return String(value)
  }

  /// `[a-zA-Z_:][a-zA-Z0-9_:]*`
  static func metricName(_ name: String) -> String { valid(name, colons: true) }

  /// `[a-zA-Z_][a-zA-Z0-9_]*`
  static func labelName(_ name: String) -> String { valid(name, colons: false) }

  private static func valid(_ name: String, colons: Bool) -> String {
    let text = String(
      name.map { character in
        let isValid =
          character.isASCII && (character.isLetter || character.isNumber) || character == "_"
          || colons && character == ":"
        return isValid ? character : "_"
      })
    guard let first = text.first, !first.isNumber else { return "_" + text }
    return text
  }

  private static func braced(_ labels: [SeriesID.Label]) -> String {
    guard !labels.isEmpty else { return "" }
    return "{" + labels.map { "\($0.name)=\"\(escaped($0.value))\"" }.joined(separator: ",") + "}"
  }

  private static func escaped(_ value: String) -> String {
    var escaped = ""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
