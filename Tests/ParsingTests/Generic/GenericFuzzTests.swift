import Contracts
import Foundation
import TestSupport
import Testing

@testable import Parsing

/// Mutated sheets: whatever is cut, doubled, swapped or put in, the reader neither crashes nor loses a character.
@Suite("Forms without a profile: fuzzing")
struct GenericFuzzTests {
  static let rounds = ProcessInfo.processInfo.environment["HYOKA_FUZZ"].flatMap { Int($0) } ?? 900
  static let shards = 6

  @Test("no crash, no lost character, no hang", .timeLimit(.minutes(20)), arguments: 0..<shards)
  func mutations(shard: Int) throws {
    let seeds = Specimens.all.map(\.document)
    for round in 0..<(Self.rounds / Self.shards) {
      var random = SplitMix(seed: UInt64(shard * 7_000_003 + round))
      var document = seeds[Int(random.next() % UInt64(seeds.count))]
      for _ in 0..<(1 + random.next() % 5) { mutate(&document, seeds, &random) }
      try check(document, "shard \(shard) round \(round)")
    }
  }

  @Test("long lines, wide rows and many rows take bounded work", .timeLimit(.minutes(2)))
  func large() throws {
    let texts = [
      String(repeating: "事業名：", count: 4_000), String(repeating: "■継続 □拡充 ", count: 4_000),
      String(repeating: "【", count: 10_000), String(repeating: "令和5年度", count: 6_000),
      String(repeating: "A：達成 ", count: 6_000), String(repeating: "評価 ", count: 8_000),
      String(repeating: "の", count: 12_000), String(repeating: "1,", count: 12_000),
    ]
    for text in texts {
      var document = Specimens.keyValue.document
      document.lines.append(DocumentLine(line: 900, cells: [text]))
      document.lines.append(DocumentLine(line: 901, cells: ["評価", text]))
      document.lines.append(DocumentLine(line: 902, cells: text.prefix(1000).map(String.init)))
      try check(document, "long")
    }
    var document = Specimens.wide.document
    let row = document.lines[3].cells
    for line in 0..<600 { document.lines.append(DocumentLine(line: 1000 + line, cells: row)) }
    try check(document, "many rows")
    document = Specimens.onlyTable.document
    for line in document.lines.indices where document.lines[line].cells.count > 1 {
      let cells = document.lines[line].cells
      document.lines[line].cells = [cells[0]] + (0..<800).flatMap { _ in cells.dropFirst() }
    }
    try check(document, "wide figures")
    document = Specimens.keyValue.document
    let sheet = document.lines
    for copy in 1..<40 {
      document.lines += sheet.map { DocumentLine(line: copy * 100 + $0.line, cells: $0.cells) }
    }
    try check(document, "many sheets")
  }

  private func check(_ document: Document, _ name: Comment) throws {
    do {
      let sheet = try readGenerically(document)
      let coverage = sheet.coverage
      #expect(
        coverage.fields + coverage.headings + coverage.boilerplate + coverage.unclaimed == coverage.total, name)
      let all = document.lines.flatMap(\.cells).reduce(0) {
        $0 + $1.unicodeScalars.count { !$0.properties.isWhitespace }
      }
      #expect(coverage.total == all, name)
      #expect(try JSON.decode(Sheet.self, from: try JSON.encode(sheet)) == sheet, name)
    } catch let error as ParsingError {
      #expect(!error.message.isEmpty, name)
    }
  }

  private func mutate(_ document: inout Document, _ seeds: [Document], _ random: inout SplitMix) {
    func pick(_ count: Int) -> Int { Int(random.next() % UInt64(max(1, count))) }
    guard !document.lines.isEmpty else { return }
    let line = pick(document.lines.count)
    switch random.next() % 8 {
    case 0: document.lines.remove(at: line)
    case 1: document.lines.insert(document.lines[line], at: pick(document.lines.count))
    case 2: document.lines.swapAt(line, pick(document.lines.count))
    case 3:
      let cell = pick(document.lines[line].cells.count)
      document.lines[line].cells.swapAt(cell, pick(document.lines[line].cells.count))
    case 4: document.lines[line].cells.insert("", at: pick(document.lines[line].cells.count))
    case 5 where document.lines[line].cells.count > 1:
      document.lines[line].cells.remove(at: pick(document.lines[line].cells.count))
    case 6:
      let words = [
        "事業名", "：", "\n", "■", "□", "①", "令和5年度", "目標", "実績", "△1,234", "千円", "（", "】", "A：達成", "　", "課", "評価",
        "\u{3099}", "\u{200B}", "👨‍👩‍👧", "㍿", "~", "の", "※", "・", "",
      ]
      let cell = pick(document.lines[line].cells.count)
      var text = Array(document.lines[line].cells[cell])
      text.insert(contentsOf: words[pick(words.count)], at: pick(text.count + 1))
      document.lines[line].cells[cell] = String(text)
    default:
      let other = seeds[pick(seeds.count)]
      document.lines = Array(document.lines.prefix(line)) + other.lines.suffix(pick(other.lines.count))
    }
  }
}
