import ArgumentParser
import DataFiles
import Foundation

/// Finds each setting where the user put it: a flag, then the environment, then the configuration file, then the default.
/// The same name everywhere: `--time-limit`, `HYOKA_TIME_LIMIT`, `time-limit:`.
///
/// Mistakes are collected, so that all of them are said at once.
struct SettingsReader {
  private let environment: [String: String]
  private var file: [String: String] = [:]
  private let filePath: String?
  private(set) var mistakes: [String] = []
  private var asked: Set<String> = []
  /// What stands under `kafka:` in the file, by librdkafka's names.
  private(set) var kafka: [String: String] = [:]

  /// - Parameter path: of the configuration file, if there is one; HYOKA_CONFIG names it too.
  init(path: String?, environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
    filePath = path ?? environment["HYOKA_CONFIG"]
    if let filePath { read(filePath) }
  }

  private mutating func read(_ path: String) {
    let name = path.printable
    let text: String
    do {
      text = try String(contentsOfFile: path, encoding: .utf8)
    } catch {
      return mistakes.append("\(name): the file can't be read")
    }
    let problems = ProblemList()
    if let top = problems.top(of: text, what: name, mayBeEmpty: true) {
      if top.value("kafka") != nil, let section = top.section("kafka") {
        for entry in section.entries { kafka[entry.key] = section.string(entry.key) }
      }
      for entry in top.entries where entry.key != "kafka" { file[entry.key] = top.string(entry.key) }
    }
    if let error = problems.error(file: name) { mistakes += "\(error)".split(separator: "\n").map(String.init) }
  }

  /// - Parameters:
  ///   - flag: what the command line says.
  ///   - expected: what a value looks like, for the message.
  ///   - parse: nil for a text that is no value.
  mutating func value<Value>(
    _ name: String, _ flag: String?, default fallback: Value, expected: String, parse: (String) -> Value?
  ) -> Value {
    asked.insert(name)
    guard let (text, place) = find(name, flag) else { return fallback }
    guard let value = parse(text) else {
      mistakes.append("\(place): \"\(text)\" is not \(expected)")
      return fallback
    }
    return value
  }

  mutating func text(_ name: String, _ flag: String?) -> String? {
    value(name, flag, default: nil, expected: "a text") { $0.isEmpty ? nil : .some($0) }
  }

  mutating func integer(_ name: String, _ flag: String?, default fallback: Int, in range: ClosedRange<Int>) -> Int {
    value(
      name, flag, default: fallback, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)"
    ) { text in Int(text).flatMap { range.contains($0) ? $0 : nil } }
  }

  /// In seconds, fractions allowed.
  mutating func seconds(
    _ name: String, _ flag: String?, default fallback: Double, in range: ClosedRange<Double>
  ) -> Duration {
    .seconds(
      value(
        name, flag, default: fallback, expected: "a number of seconds from \(range.lowerBound) to \(range.upperBound)"
      ) { text in Double(text).flatMap { range.contains($0) ? $0 : nil } })
  }

  mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ flag: String?, default fallback: Value
  ) -> Value where Value.RawValue == String {
    let all = Value.allCases.map(\.rawValue).joined(separator: ", ")
    return value(name, flag, default: fallback, expected: "one of \(all)") { Value(rawValue: $0) }
  }

  /// - Parameter flag: whether it stands on the command line, which can only say yes.
  mutating func flag(_ name: String, _ flag: Bool) -> Bool {
    value(name, flag ? "true" : nil, default: false, expected: "true or false") { Bool($0) }
  }

  /// Whether anybody has set it.
  func has(_ name: String, _ flag: String?) -> Bool { find(name, flag) != nil }

  mutating func complain(_ mistake: String) { mistakes.append(mistake) }

  /// - Throws: everything that is wrong, one line each.
  mutating func finish(known: Set<String>) throws {
    for name in file.keys.sorted() where !known.union(asked).contains(name) {
      mistakes.append("\(filePath ?? ""): there is no setting \"\(name)\"")
    }
    guard mistakes.isEmpty else { throw ValidationError(mistakes.joined(separator: "\n       ")) }
  }

  private func find(_ name: String, _ flag: String?) -> (text: String, place: String)? {
    if let flag { return (flag, "--\(name)") }
    let variable = "HYOKA_" + name.uppercased().replacing("-", with: "_")
    if let text = environment[variable] { return (text, variable) }
    if let text = file[name] { return (text, "\(filePath ?? ""): \(name)") }
    return nil
  }
}
