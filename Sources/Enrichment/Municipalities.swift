import Contracts
import DataFiles

/// The municipalities of Japan and their prefectures, wards of designated cities included.
public struct Municipalities: DataFile {
  /// The list that is bundled into the binary.
  public static let all = Municipalities(csv: PackageResources.municipalities_csv, file: "municipalities.csv")

  private let byCode: [String: Municipality]
  /// By the key of the name (see `NameSpelling`), with and without the prefecture; a name that several have is in here
  /// several times.
  private let byName: [String: [Municipality]]
  /// The cities of wards, by the ward's code.
  private let cities: [String: String]
  /// The longest name, in scalars.
  private let longestName: Int
  private let spelling: NameSpelling
  package let problems: DataFileError?

  private static let heading = "code,prefecture,name"

  /// - Parameters:
  ///   - csv: `code,prefecture,name` with a heading; a ward's name is `札幌市 中央区`.
  ///   - spelling: which characters of names count as the same.
  init(csv: [UInt8], file: String, spelling: NameSpelling = ReadingWords.bundled.names) {
    let problems = ProblemList()
    var lines = csv.split(separator: 0x0A, omittingEmptySubsequences: false)
      .map { Remnants.trimmed(String(decoding: $0, as: UTF8.self)) }[...]
    // What stands behind the last line's end is no line.
    if lines.last == "" { lines.removeLast() }
    if lines.first != Self.heading {
      problems.add(line: 1, "一行目は「\(Self.heading)」です (the first line must be \(Self.heading))")
    }
    var byCode: [String: Municipality] = [:]
    var byName: [String: [Municipality]] = [:]
    var wards: [(code: String, city: String)] = []
    for (index, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Remnants.trimmed(String($0)) }
      if let problem = Self.problem(line, cells) ?? Self.repeated(cells[0], byCode) {
        problems.add(line: index + 1, problem)
        continue
      }
      let municipality = Municipality(code: cells[0], name: Fold.text(cells[2]), prefecture: cells[1])
      let (prefecture, name) = (spelling.key(cells[1]), spelling.key(cells[2]))
      byCode[municipality.code] = municipality
      byName[name, default: []].append(municipality)
      byName[prefecture + name, default: []].append(municipality)
      // 中央区 alone can be Tokyo's or a ward of ten cities.
      let parts = cells[2].split(separator: " ")
      if let city = parts.first, let ward = parts.dropFirst().last {
        byName[spelling.key(String(ward)), default: []].append(municipality)
        wards.append((municipality.code, prefecture + spelling.key(String(city))))
      }
    }
    self.byCode = byCode
    self.byName = byName
    self.spelling = spelling
    cities = wards.reduce(into: [:]) { cities, ward in
      if let city = byName[ward.city], city.count == 1 { cities[ward.code] = city.first?.code }
    }
    self.problems = problems.error(file: file)
    longestName = byName.keys.reduce(0) { max($0, $1.unicodeScalars.count) }
  }

  /// What is wrong with a line; nil where nothing is.
  private static func problem(_ line: String, _ cells: [String]) -> String? {
    guard cells.count == 3, !cells.contains("") else {
      return "「\(line)」は「団体コード,都道府県,名前」の形ではありません (not \(heading))"
    }
    return MunicipalityCode.isWellFormed(cells[0])
      ? nil : "「\(cells[0])」は団体コードではありません (not a code with its check digit)"
  }

  private static func repeated(_ code: String, _ known: [String: Municipality]) -> String? {
    known[code].map { _ in "「\(code)」が二度あります (\(code) is here twice)" }
  }

  /// All codes, sorted.
  public var codes: [String] { byCode.keys.sorted() }

  /// By its six-digit code; nil where there is none.
  public func with(code: String) -> Municipality? { byCode[code] }

  /// By name: `目黒区`, `東京都目黒区`, `札幌市中央区`. Nil where it is unknown or where several have the name.
  public func named(_ name: String) -> Municipality? {
    guard let found = byName[spelling.key(name)], found.count == 1 else { return nil }
    return found.first
  }

  /// The one municipality that a text speaks of most; nil where there is none or no clear one.
  ///
  /// A name that several municipalities have counts where the text names the prefecture of exactly one of them; a ward
  /// counts for its city, whose plans they are. Clear is what is named at least twice as often as any other.
  public func mentioned(in lines: [String]) -> Municipality? {
    // A title can be spaced out, 目 黒 区; elsewhere a space parts words.
    mentioned(in: lines, spaces: .single) ?? mentioned(in: lines, spaces: .removed)
  }

  private func mentioned(in lines: [String], spaces: Fold.Spaces) -> Municipality? {
    let lines = lines.map { spelling.key($0, spaces: spaces) }
    var counts: [String: Int] = [:]
    for line in lines { count(in: line, into: &counts) }
    var scores: [String: Int] = [:]
    func score(_ municipality: Municipality, _ count: Int) {
      scores[cities[municipality.code] ?? municipality.code, default: 0] += count
    }
    var undecided: [(candidates: [Municipality], count: Int)] = []
    for (name, count) in counts {
      guard let candidates = byName[name] else { continue }
      if candidates.count == 1, let only = candidates.first {
        score(only, count)
      } else {
        undecided.append((candidates, count))
      }
    }
    for (candidates, count) in undecided {
      let prefectures = Set(candidates.map(\.prefecture))
      let named = prefectures.filter { prefecture in
        let key = Array(spelling.key(prefecture).utf8)
        return lines.contains { $0.utf8.contains(key) }
      }
      let fitting = candidates.filter { named.contains($0.prefecture) }
      if fitting.count == 1, let only = fitting.first { score(only, count) }
    }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, first.value < ranked[1].value * 2 { return nil }
    return byCode[first.key]
  }

  /// Counts the names in a line, of those that share a character the longest: in 東村山市 there is no 東村.
  private func count(in line: String, into counts: inout [String: Int]) {
    let scalars = Array(line.unicodeScalars)
    var found: [(range: Range<Int>, name: String)] = []
    for end in scalars.indices where "市区町村".unicodeScalars.contains(scalars[end]) {
      for start in max(0, end + 1 - longestName)..<max(0, end) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...end])
        let name = String(view)
        if byName[name] != nil {
          found.append((start..<end + 1, name))
          break
        }
      }
    }
    var isTaken = Array(repeating: false, count: found.isEmpty ? 0 : scalars.count)
    // Of two that are as long the first: the order in which they were found.
    for (range, name) in found.sorted(by: { $0.range.count > $1.range.count })
    where !isTaken[range].contains(true) {
      for index in range { isTaken[index] = true }
      counts[name, default: 0] += 1
    }
  }
}
