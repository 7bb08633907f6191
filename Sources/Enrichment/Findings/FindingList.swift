import Contracts

/// The findings of one document while they are collected.
struct FindingList {
  let document: String
  let municipality: String
  private var findings: [Finding]
  /// How many of them parsing had found.
  private let taken: Int

  init(document: String, municipality: String, taken findings: [Finding] = []) {
    self.document = document
    self.municipality = municipality
    self.findings = findings.map { finding in
      var finding = finding
      finding.municipality = municipality
      return finding
    }
    taken = findings.count
  }

  mutating func add(
    _ code: Finding.Code, _ severity: Finding.Severity, ja: String, en: String, place: Place?, measures: [String] = []
  ) {
    findings.append(
      Finding(
        code, severity, ja: ja, en: en, document: document, municipality: municipality, place: place,
        measures: measures.sorted()))
  }

  /// In the order of the document, each once: what parsing has said of a place is not said again in other words.
  func sorted() -> [Finding] {
    struct Spot: Hashable {
      var code: Finding.Code
      var place: Place
    }
    let said = Set(
      findings.prefix(taken).compactMap { finding in finding.place.map { Spot(code: finding.code, place: $0) } })
    // Their positions, since a finding is large and sorting moves it often.
    let new = findings.indices.filter { index in
      index < taken || findings[index].place.map { said.contains(Spot(code: findings[index].code, place: $0)) } != true
    }
    var unique: [Finding] = []
    for index in new.sorted(by: { Self.order(findings[$0], findings[$1]) }) where unique.last != findings[index] {
      unique.append(findings[index])
    }
    return unique
  }

  private static func order(_ left: Finding, _ right: Finding) -> Bool {
    let leftPlace = left.place ?? Place(line: 0)
    let rightPlace = right.place ?? Place(line: 0)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.code != right.code { return left.code.rawValue < right.code.rawValue }
    if left.measures != right.measures { return left.measures.lexicographicallyPrecedes(right.measures) }
    return (left.message.en, left.message.ja) < (right.message.en, right.message.ja)
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
    var line = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == 40 { return line + "…" }
      line.unicodeScalars.append(scalar.isSpace ? " " : scalar)
      count += 1
    }
    return line
  }
}
