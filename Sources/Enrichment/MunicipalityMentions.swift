import Contracts

/// How often a text names which municipality, and where first.
///
/// A name that several municipalities have counts where the text names the prefecture of exactly one of them; a ward
/// counts for its city, whose plans they are.
struct MunicipalityMentions {
  private struct Count {
    var times = 0
    /// The first line, by its position.
    var line: Int
  }

  private var counts: [String: Count] = [:]
  /// Who may be meant by the names that several have, where nothing tells whom.
  private(set) var undecided: [Municipality] = []
  private let list: Municipalities

  /// - Parameters:
  ///   - lines: with their positions, in order.
  ///   - context: the keys of the lines in which prefectures are looked for, where that is needed.
  init(_ lines: [(position: Int, key: String)], context: () -> [String], in list: Municipalities) {
    self.list = list
    var names: [String: Count] = [:]
    for (position, key) in lines {
      for name in Self.names(in: key, list) { names[name, default: Count(line: position)].times += 1 }
    }
    var several: [(candidates: [Municipality], count: Count)] = []
    for (name, count) in names {
      guard let candidates = list.byName[name] else { continue }
      if candidates.count == 1, let only = candidates.first {
        add(only, count)
      } else {
        several.append((candidates, count))
      }
    }
    guard !several.isEmpty else { return }
    let context = context()
    for (candidates, count) in several {
      let named = Set(candidates.map(\.prefecture)).filter { prefecture in
        let key = Array(list.spelling.key(prefecture).utf8)
        return context.contains { $0.utf8.contains(key) }
      }
      let fitting = candidates.filter { named.contains($0.prefecture) }
      if fitting.count == 1, let only = fitting.first { add(only, count) } else { undecided += candidates }
    }
    undecided.sort { $0.code < $1.code }
  }

  /// What is named at least twice as often as any other, with the line that names it first.
  var clear: (municipality: Municipality, line: Int)? {
    let ranked = counts.sorted { ($1.value.times, $0.key) < ($0.value.times, $1.key) }
    guard let first = ranked.first, let municipality = list.with(code: first.key) else { return nil }
    if ranked.count > 1, first.value.times < ranked[1].value.times * 2 { return nil }
    return (municipality, first.value.line)
  }

  private mutating func add(_ municipality: Municipality, _ count: Count) {
    let code = list.city(of: municipality.code)
    let known = counts[code]
    counts[code] = Count(times: (known?.times ?? 0) + count.times, line: min(known?.line ?? count.line, count.line))
  }

  /// The names in a line, of those that share a character the longest: in 東村山市 there is no 東村.
  static func names(in line: String, _ list: Municipalities) -> [String] {
    let scalars = Array(line.unicodeScalars)
    var found: [(range: Range<Int>, name: String)] = []
    for end in scalars.indices where "市区町村".unicodeScalars.contains(scalars[end]) {
      for start in max(0, end + 1 - list.longestName)..<max(0, end) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...end])
        let name = String(view)
        if list.byName[name] != nil {
          found.append((start..<end + 1, name))
          break
        }
      }
    }
    guard found.count > 1 else { return found.map(\.name) }
    var isTaken = Array(repeating: false, count: scalars.count)
    var names: [String] = []
    // Of two that are as long the first: the order in which they were found.
    for (range, name) in found.sorted(by: { $0.range.count > $1.range.count }) where !isTaken[range].contains(true) {
      for index in range { isTaken[index] = true }
      names.append(name)
    }
    return names
  }
}
