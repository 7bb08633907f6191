import Contracts
import DataFiles

/// The municipalities of Japan and their prefectures, wards of designated cities included.
public struct Municipalities: DataFile {
  /// The list that is bundled into the binary.
  public static let all = Municipalities(csv: PackageResources.municipalities_csv, file: "municipalities.csv")

  private let byCode: [String: Municipality]
  /// By folded name, with and without the prefecture; a name that several have is in here several times.
  private let byName: [String: [Municipality]]
  /// The longest name, in scalars.
  private let longestName: Int
  package let problems: DataFileError?

  private static let heading = "code,prefecture,name"

  /// - Parameter csv: `code,prefecture,name` with a heading; a ward's name is `札幌市 中央区`.
  init(csv: [UInt8], file: String) {
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
    for (index, line) in lines.enumerated().dropFirst() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map { Remnants.trimmed(String($0)) }
      if let problem = Self.problem(line, cells) ?? Self.repeated(cells[0], byCode) {
        problems.add(line: index + 1, problem)
        continue
      }
      let name = Fold.text(cells[2])
      let municipality = Municipality(code: cells[0], name: name, prefecture: cells[1])
      byCode[municipality.code] = municipality
      byName[name, default: []].append(municipality)
      byName[cells[1] + name, default: []].append(municipality)
      // 中央区 alone can be Tokyo's or a ward of ten cities.
      if let ward = cells[2].split(separator: " ").dropFirst().last {
        byName[String(ward), default: []].append(municipality)
      }
    }
    self.byCode = byCode
    self.byName = byName
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
    guard let found = byName[Fold.text(name)], found.count == 1 else { return nil }
    return found.first
  }

  /// The one municipality that a text speaks of most; nil where there is none or no clear one.
  ///
  /// A name that several municipalities have counts where the text names the prefecture of exactly one of them. Clear
  /// is what is named at least twice as often as any other.
  public func mentioned(in lines: [String]) -> Municipality? {
    var counts: [String: Int] = [:]
    for line in lines { count(in: line, into: &counts) }
    var scores: [String: Int] = [:]
    var undecided: [(candidates: [Municipality], count: Int)] = []
    for (name, count) in counts {
      guard let candidates = byName[name] else { continue }
      if candidates.count == 1, let only = candidates.first {
        scores[only.code, default: 0] += count
      } else {
        undecided.append((candidates, count))
      }
    }
    for (candidates, count) in undecided {
      let prefectures = Set(candidates.map(\.prefecture))
      let named = prefectures.filter { prefecture in
        let folded = Fold.bytes(prefecture)
        return lines.contains { Fold.bytes($0).contains(folded) }
      }
      let fitting = candidates.filter { named.contains($0.prefecture) }
      if fitting.count == 1, let only = fitting.first { scores[only.code, default: 0] += count }
    }
    let ranked = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    guard let first = ranked.first else { return nil }
    if ranked.count > 1, first.value < ranked[1].value * 2 { return nil }
    return byCode[first.key]
  }

  /// Counts, for every 市, 区, 町 and 村, the longest name that ends there.
  private func count(in line: String, into counts: inout [String: Int]) {
    let scalars = Array(line.unicodeScalars)
    for end in scalars.indices where "市区町村".unicodeScalars.contains(scalars[end]) {
      for start in max(0, end + 1 - longestName)..<max(0, end) {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start...end])
        let name = String(view)
        if byName[name] != nil {
          counts[name, default: 0] += 1
          break
        }
      }
    }
  }
}
