/// Prometheus' text format taken apart strictly by its grammar, the rules that `promtool check metrics` adds included.
struct Exposition {
  struct Sample {
    var name: String
    var labels: [String: String]
    var value: Double
  }

  struct Family {
    var name: String
    var help: String
    var kind = ""
    var samples: [Sample] = []

    /// Of all samples, without those that the kind brings along.
    var labels: Set<String> { Set(samples.flatMap(\.labels.keys)).subtracting(kind == "histogram" ? ["le"] : []) }
  }

  struct Invalid: Error {
    var line: Int
    var reason: String
  }

  private(set) var families: [String: Family] = [:]

  init(_ text: String) throws {
    var current: String?
    var seen: Set<String> = []
    guard text.isEmpty || text.hasSuffix("\n") else { throw Invalid(line: 0, reason: "the last line has no end") }
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().enumerated() {
      func fail(_ reason: String) -> Invalid { Invalid(line: index + 1, reason: "\(reason): \(line)") }
      if line.hasPrefix("# HELP ") {
        let words = line.dropFirst(7).split(separator: " ", maxSplits: 1)
        guard let name = words.first.map(String.init), Self.isName(name, colons: true), families[name] == nil else {
          throw fail("no name, or one that stood before")
        }
        families[name] = Family(name: name, help: words.count > 1 ? String(words[1]) : "")
        current = name
      } else if line.hasPrefix("# TYPE ") {
        let words = line.dropFirst(7).split(separator: " ")
        guard words.count == 2, let name = current, words[0] == name, families[name]?.kind == "",
          ["counter", "gauge", "histogram"].contains(words[1])
        else { throw fail("no type of the family") }
        families[name]?.kind = String(words[1])
      } else {
        guard let sample = Self.sample(line) else { throw fail("no sample") }
        guard let name = current, let family = families[name], !family.kind.isEmpty else { throw fail("no family") }
        let suffixes = family.kind == "histogram" ? ["_bucket", "_sum", "_count"] : [""]
        guard suffixes.contains(where: { sample.name == name + $0 }) else { throw fail("another family's") }
        guard seen.insert("\(sample.name) \(sample.labels.sorted { $0.key < $1.key })").inserted else {
          throw fail("stood before")
        }
        families[name]?.samples.append(sample)
      }
    }
    for family in families.values { try Self.check(family) }
  }

  func value(_ name: String, _ labels: [String: String]) -> Double? {
    for family in families.values {
      for sample in family.samples where sample.name == name && sample.labels == labels { return sample.value }
    }
    return nil
  }

  private static func check(_ family: Family) throws {
    guard !family.samples.isEmpty else { throw Invalid(line: 0, reason: "\(family.name) has no samples") }
    guard family.kind == "histogram" else { return }
    let series = Dictionary(grouping: family.samples) { $0.labels.filter { $0.key != "le" } }
    for samples in series.values {
      let buckets = samples.filter { $0.name.hasSuffix("_bucket") }
      let bounds = buckets.map { $0.labels["le"].flatMap(number) ?? .nan }
      let counts = buckets.map(\.value)
      let count = samples.first { $0.name.hasSuffix("_count") }?.value
      guard bounds.last == .infinity, bounds == bounds.sorted(), Set(bounds).count == bounds.count,
        counts == counts.sorted(), counts.last == count, samples.contains(where: { $0.name.hasSuffix("_sum") })
      else { throw Invalid(line: 0, reason: "\(family.name) is no histogram") }
    }
  }

  /// `name{label="value",…} number`
  private static func sample(_ line: Substring) -> Sample? {
    var rest = line
    let name = String(rest.prefix { $0 != "{" && $0 != " " })
    rest = rest.dropFirst(name.count)
    var labels: [String: String] = [:]
    if rest.first == "{" {
      rest = rest.dropFirst()
      while rest.first != "}" {
        if !labels.isEmpty {
          guard rest.first == "," else { return nil }
          rest = rest.dropFirst()
        }
        let label = String(rest.prefix { $0 != "=" })
        rest = rest.dropFirst(label.count)
        guard isName(label, colons: false), rest.hasPrefix("=\""), labels[label] == nil else { return nil }
        rest = rest.dropFirst(2)
        guard let value = quoted(&rest) else { return nil }
        labels[label] = value
      }
      rest = rest.dropFirst()
    }
    guard isName(name, colons: true), rest.first == " ", let value = number(String(rest.dropFirst())) else {
      return nil
    }
    return Sample(name: name, labels: labels, value: value)
  }

  private static func quoted(_ rest: inout Substring) -> String? {
    var value = ""
    while let character = rest.popFirst() {
      switch character {
      case "\"": return value
      case "\\":
        switch rest.popFirst() {
        case "n": value += "\n"
        case "\\": value += "\\"
        case "\"": value += "\""
        default: return nil
        }
      default: value.append(character)
      }
    }
    return nil
  }

  private static func number(_ text: String) -> Double? {
    switch text {
    case "+Inf": .infinity
    case "-Inf": -.infinity
    case "NaN": .nan
    default: text.allSatisfy { "0123456789.e+-".contains($0) } ? Double(text) : nil
    }
  }

  private static func isName(_ name: String, colons: Bool) -> Bool {
    guard let first = name.first, !first.isNumber else { return false }
    return name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "_" || colons && $0 == ":" }
  }
}
