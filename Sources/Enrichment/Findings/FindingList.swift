import Contracts

/// The findings of one document while they are collected.
struct FindingList {
  let document: String
  private(set) var findings: [Finding]

  init(document: String, taken findings: [Finding] = []) {
    self.document = document
    self.findings = findings
  }

  mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, ja: String, en: String, place: Place?, measures: [String] = []
  ) {
    findings.append(
      Finding(code, severity, ja: ja, en: en, document: document, place: place, measures: measures.sorted()))
  }

  /// In the order of the document, each once: two checks can see the same thing.
  func sorted() -> [Finding] {
    struct Key: Hashable {
      var code: Finding.Code
      var place: Place?
      var measures: [String]
      var message: String
    }
    var seen: Set<Key> = []
    return findings
      .filter { finding in
        // Without a place, only the words tell one finding from another.
        let words = finding.place == nil ? finding.message.en : ""
        return seen.insert(Key(code: finding.code, place: finding.place, measures: finding.measures, message: words))
          .inserted
      }
      .sorted(by: Self.order)
  }

  private static func order(_ left: Finding, _ right: Finding) -> Bool {
    let leftPlace = left.place ?? Place(line: 0)
    let rightPlace = right.place ?? Place(line: 0)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if left.measures != right.measures { return left.measures.lexicographicallyPrecedes(right.measures) }
    return left.message.en < right.message.en
  }
}

/// How findings write figures and quote words.
enum Wording {
  /// `15945000` → `15,945,000`.
  static func grouped(_ value: Int) -> String {
    var out: [Character] = []
    for (index, digit) in String(value.magnitude).reversed().enumerated() {
      if index > 0, index % 3 == 0 { out.append(",") }
      out.append(digit)
    }
    return (value < 0 ? "-" : "") + String(out.reversed())
  }

  static func grouped(_ value: Double) -> String {
    if value == value.rounded(), let integer = Int(exactly: value) { return grouped(integer) }
    return "\(value)"
  }

  /// At most forty characters of a text, on one line.
  static func short(_ text: String) -> String {
    let line = text.unicodeScalars.prefix(41).map { $0.properties.isWhitespace ? " " : Character($0) }
    return line.count > 40 ? String(line.prefix(40)) + "…" : String(line)
  }
}
