import Contracts

/// The municipalities of Japan and their prefectures, wards of designated cities included.
public struct Municipalities: Sendable {
  /// The list that is bundled into the binary.
  public static let all = Municipalities(csv: PackageResources.municipalities_csv)

  private let byCode: [String: Municipality]
  /// By folded name, with and without the prefecture; a name that several have is in here several times.
  private let byName: [String: [Municipality]]
  /// The longest name, in scalars.
  private let longestName: Int

  /// - Parameter csv: `code,prefecture,name` with a heading; a ward's name is `札幌市 中央区`.
  init(csv: [UInt8]) {
    var byCode: [String: Municipality] = [:]
    var byName: [String: [Municipality]] = [:]
    for line in csv.split(separator: 0x0A).dropFirst() {
      let cells = line.split(separator: 0x2C, omittingEmptySubsequences: false)
        .map { Remnants.trimmed(String(decoding: $0, as: UTF8.self)) }
      guard cells.count >= 3 else { continue }
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
    longestName = byName.keys.reduce(0) { max($0, $1.unicodeScalars.count) }
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
