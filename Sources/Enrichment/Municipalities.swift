import Contracts
import DataFiles

/// The municipalities of Japan and their prefectures, wards of designated cities included.
public struct Municipalities: DataFile {
  /// The list that is bundled into the binary.
  public static let all = Municipalities(csv: PackageResources.municipalities_csv, file: "municipalities.csv")

  private let byCode: [String: Municipality]
  /// By the key of the name (see `NameSpelling`), with and without the prefecture; a name that several have is in here
  /// several times.
  let byName: [String: [Municipality]]
  /// The keys of the prefectures' names.
  let prefectures: Set<String>
  /// The cities of wards, by the ward's code.
  private let cities: [String: String]
  /// The longest name, in scalars.
  let longestName: Int
  let spelling: NameSpelling
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
    prefectures = Set(byCode.values.map { spelling.key($0.prefecture) })
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

  /// The city that a ward is part of; else the code itself.
  public func city(of code: String) -> String { cities[code] ?? code }
}
