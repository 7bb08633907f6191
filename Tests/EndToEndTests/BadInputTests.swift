import Contracts
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// What nobody should drop, and somebody will: each ends in a result or in a dead letter that says why in one line, and
/// in time.
@Suite struct BadInputTests {
  struct Outcome {
    var report: RunReport
    var measures: [Measure]
    var findings: [Finding]
    var output: Folder
    var letters: [DeadLetter] { report.deadLetters }
  }

  private func run(_ files: [String: [UInt8]], timeLimit: Duration = .seconds(60)) async throws -> Outcome {
    let (input, output) = (try Folder(), try Folder())
    for (name, bytes) in files { try input.write(bytes, to: name) }
    var run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    run.timeLimit = timeLimit
    let report = try await run.run()
    func read<Value: JSONConvertible>(_ path: String, as type: Value.Type) throws -> [Value] {
      try output.text(path).split(separator: "\n").map { try JSON.decode(type, from: Array($0.utf8)) }
    }
    #expect(report.documents + report.deadLetters.count == files.count)
    for letter in report.deadLetters {
      #expect(!letter.message.contains { $0.isNewline }, "\(letter.name)")
      #expect(letter.message.hasSuffix(")"), "English in brackets: \(letter.message)")
      #expect(letter.message.unicodeScalars.contains { $0.value > 0x3000 }, "Japanese first: \(letter.message)")
    }
    return Outcome(
      report: report, measures: try read("measures.ndjson", as: Measure.self),
      findings: try read("findings.ndjson", as: Finding.self), output: output)
  }

  private func text(_ seed: String) throws -> String { String(decoding: try Seeds.bytes(seed), as: UTF8.self) }

  @Test func `what is no text is refused with the line`() async throws {
    var random = SplitMix(seed: 1)
    let outcome = try await run([
      "empty": [], "blank": Array(" \n\t\n\u{3000}\n".utf8), "mark": [0xEF, 0xBB, 0xBF],
      "garbage": (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) },
      "nul": Array("実績報告書\n\0\n".utf8), "cut": Array("実績報告書\n担当課".utf8.dropLast()),
      "sjis": [0x8E, 0x96, 0x8B, 0xC6, 0x94, 0xD4, 0x8D, 0x86], "pdf": Array("%PDF-1.7\n".utf8),
    ])
    #expect(outcome.report.documents == 0)
    let reasons = Dictionary(uniqueKeysWithValues: outcome.letters.map { ($0.name, $0.reason) })
    #expect(
      reasons == [
        "empty": .empty, "blank": .empty, "mark": .empty, "garbage": .notText, "nul": .notText, "cut": .notText,
        "sjis": .formUnknown, "pdf": .damaged,
      ])
    #expect(outcome.letters.first { $0.name == "nul" }?.place?.line == 2)
    #expect(outcome.letters.first { $0.name == "cut" }?.place?.line == 2)
  }

  enum Noise: String, CaseIterable, Sendable {
    case hugeLine, manyLines, tabs, emptyCells, brackets, angles, stars, digits, combiningMarks

    var bytes: [UInt8] {
      switch self {
      case .hugeLine: Array(String(repeating: "事業番号12（あいう）", count: 200_000).utf8)
      case .manyLines: Array(String(repeating: "あ\n", count: 100_000).utf8)
      case .tabs: Array(repeating: 9, count: 1_000_000)
      case .emptyCells: Array(repeating: 9, count: 200_000) + [120]
      case .brackets: Array((String(repeating: "（", count: 10_000) + String(repeating: "）", count: 10_000)).utf8)
      case .angles: Array(repeating: 60, count: 1 << 20)
      case .stars: Array(repeating: 42, count: 1 << 20)
      case .digits: Array(repeating: 57, count: 1 << 20)
      case .combiningMarks: Array(("か" + String(repeating: "\u{3099}", count: 100_000)).utf8)
      }
    }
  }

  /// The limit tells an endless loop from a slow machine, and nothing finer.
  @Test(.timeLimit(.minutes(10)), arguments: Noise.allCases)
  func `noise is refused, and refusing it ends`(noise: Noise) async throws {
    let outcome = try await run(["noise.txt": noise.bytes])
    #expect(outcome.letters.map(\.name) == ["noise.txt"])
  }

  @Test func `more lines than any plan has are refused before they are kept`() async throws {
    let outcome = try await run(["lines.txt": Array(repeating: [97, 10], count: 2_500_000).flatMap { $0 }])
    #expect(outcome.letters.map(\.reason) == [.tooLarge])
    #expect(outcome.letters.first?.message == "行と欄が多すぎます: 上限は2000000です (more than 2000000 lines and cells)")
  }

  @Test(
    .enabled(if: Seeds.available), arguments: Seeds.all, [Noise.hugeLine, .tabs, .brackets, .angles, .stars, .digits])
  func `noise behind a document leaves its records as they are`(seed: String, noise: Noise) async throws {
    let bytes = try Seeds.bytes(seed) + [10] + noise.bytes
    let outcome = try await run(["a.txt": bytes])
    #expect(outcome.report.measures == ["000": 9, "001": 11, "002": 14, "003": 58, "004": 11][seed])
  }

  @Test(.enabled(if: Seeds.available), arguments: Seeds.all)
  func `a document that is cut anywhere is read up to there, or refused`(seed: String) async throws {
    let bytes = try Seeds.bytes(seed)
    var files: [String: [UInt8]] = [:]
    for part in 1..<40 { files["\(part).txt"] = Array(bytes.prefix(bytes.count * part / 40)) }
    let outcome = try await run(files)
    #expect(outcome.letters.allSatisfy { [.notText, .formUnknown, .noRecords, .yearUnknown].contains($0.reason) })
    #expect(outcome.report.documents > 0)
  }

  @Test(.enabled(if: Seeds.available)) func `a form without a record is no result`() async throws {
    let head = try text("003").split(separator: "\n", omittingEmptySubsequences: false).prefix(23)
    let outcome = try await run(["a.txt": Array(head.joined(separator: "\n").utf8)])
    #expect(outcome.letters.map(\.reason) == [.noRecords])
  }

  @Test(.enabled(if: Seeds.available)) func `a table that lacks a column is read without it`() async throws {
    // The seventh heading and cell, 取組区分 and its classes, of the tables that aren't shifted.
    let lines = try text("003").split(separator: "\n", omittingEmptySubsequences: false).prefix(54).map { line in
      var cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      if cells.count >= 7 { cells.remove(at: 5) }
      return cells.joined(separator: "\t")
    }
    let outcome = try await run(["a.txt": Array(lines.joined(separator: "\n").utf8)])
    #expect(outcome.report.measures == 11)
    #expect(outcome.measures.allSatisfy { $0.codes.isEmpty && !$0.texts.isEmpty })
  }

  @Test(.enabled(if: Seeds.available)) func `absurd figures are findings, never sums`() async throws {
    let text = try text("000")
      .replacingOccurrences(of: "謝礼51千円", with: "謝礼99999999999999999999千円")
      .replacingOccurrences(of: "484千円", with: "△千円").replacingOccurrences(of: "計画掲載ページ： 52", with: "計画掲載ページ： 九")
      .replacingOccurrences(of: "123千円", with: "△123千円")
    let outcome = try await run(["a.txt": Array(text.utf8)])
    #expect(outcome.report.measures == 9)
    #expect(outcome.findings.filter { $0.code == .amountUnreadable }.map(\.place?.line) == [76, 186])
    // The 14 items without the two, and with one turned negative.
    #expect(outcome.report.total.yen == 55_840_723 - 51_000 - 484_000 - 2 * 123_000)
  }

  @Test(.enabled(if: Seeds.available), arguments: ["令和５百年度", "R99年度", "△年度", "年度"])
  func `an absurd year is no year`(year: String) async throws {
    let outcome = try await run(["a.txt": Array(try text("004").replacingOccurrences(of: "2012年度", with: year).utf8)])
    #expect(outcome.letters.map(\.reason) == [.yearUnknown])
  }

  /// 小金井市's table with so many projects.
  private func table(_ projects: Int) throws -> [UInt8] {
    let lines = try text("002").split(separator: "\n", omittingEmptySubsequences: false).prefix(39)
    let rows = (1...projects).map {
      "\($0)\t事業\($0) (課) ＜重点事業＞\t内容\t人数(人)\t1\t漸増 2\t漸増 3\t漸増 4\t漸増 5\t漸増 6\t結果の説明 及び 次年度に向けての 課題、検討内容  人数(人) 6人\t"
    }
    return Array((lines.map(String.init) + rows).joined(separator: "\n").utf8)
  }

  @Test(.enabled(if: Seeds.available)) func `a document of many records takes no longer for each`() async throws {
    let clock = ContinuousClock()
    func time(_ projects: Int) async throws -> Duration {
      let start = clock.now
      let outcome = try await run(["a.txt": try table(projects)])
      #expect(outcome.report.measures == projects + 5)
      return clock.now - start
    }
    _ = try await time(10)
    // The shortest of several, since other tests run beside this one.
    let few = try await [time(500), time(500), time(500)].min() ?? .zero
    let many = try await [time(4_000), time(4_000)].min() ?? .zero
    // Eight times as many; a step that takes the square would take 64 times as long.
    #expect(many < few * 24)
  }

  /// They look like sheets side by side, and name no project.
  @Test func `rows that say everything twice take no longer for each`() async throws {
    let clock = ContinuousClock()
    func time(_ rows: Int) async throws -> Duration {
      let text = "令和５年度　事業評価\n" + String(repeating: "担当課\t保育課\t担当課\tこども課\n", count: rows)
      let start = clock.now
      let outcome = try await run(["a.txt": Array(text.utf8)])
      #expect(outcome.letters.count == 1)
      return clock.now - start
    }
    _ = try await time(10)
    let few = try await [time(500), time(500), time(500)].min() ?? .zero
    let many = try await [time(4_000), time(4_000)].min() ?? .zero
    #expect(many < few * 24)
  }

  @Test(.enabled(if: Seeds.available)) func `a document that takes too long is refused, and the next one read`()
    async throws
  {
    let outcome = try await run(
      ["long.txt": try table(20_000), "short.txt": try Seeds.bytes("000")], timeLimit: .seconds(2))
    #expect(outcome.letters.map(\.name) == ["long.txt"])
    #expect(outcome.letters.map(\.reason) == [.timeout])
    #expect(outcome.report.measures == 9)
  }

  @Test(.enabled(if: Seeds.available)) func `formulas and escape sequences in a document stay text`() async throws {
    let text = try text("000").replacingOccurrences(of: "児童虐待防止の普及啓発", with: "=HYPERLINK(\"http://a\")")
    let outcome = try await run(["a.txt": Array(text.utf8)])
    let table = try outcome.output.text("measures.csv")
    #expect(table.contains("\"'=HYPERLINK(\"\"http://a\"\")\""))
    #expect(!table.contains(",=HYPERLINK"))
    // An escape sequence is a control character, which no text has.
    let escape = try await run([
      "a.txt": Array(try self.text("000").replacingOccurrences(of: "里親", with: "\u{1B}[2J").utf8)
    ])
    #expect(escape.letters.map(\.reason) == [.notText])
    // Those of eight bits, and marks that turn the writing round, are text, but reach no terminal.
    let quiet = try Folder(["in/\u{9B}2J\u{202E}.txt": "x"])
    let command = try Command(["run", "in"], in: quiet.url)
    #expect(command.status == 2)
    #expect(!command.out.unicodeScalars.contains { $0.value == 0x9B || $0.value == 0x202E })
  }

  @Test func `a name can lead nowhere outside the outputs`() async throws {
    let outcome = try await run(["x..txt": [120], "a\\..\\b.txt": [120], "a\tb.txt": [120], "％2e％2e.txt": [120]])
    #expect(outcome.letters.count + outcome.report.documents == 4)
    #expect(
      Set(try outcome.output.contents().keys) == [
        "measures.ndjson", "measures.csv", "findings.ndjson", "dead-letters.ndjson",
      ])
  }

  @Test(.enabled(if: Seeds.available)) func `two municipalities' documents of one name are told apart`() async throws {
    let bytes = try Seeds.bytes("000")
    let outcome = try await run(["131105/r5.txt": bytes, "131121/r5.txt": bytes])
    #expect(outcome.report.measures == 18)
    #expect(Set(outcome.measures.map(\.id)).count == 18)
    let repeated = outcome.findings.filter { $0.code == .projectRepeated }
    #expect(repeated.map(\.document) == ["r5.txt", "r5.txt"])
    #expect(repeated.map(\.municipality) == ["131105", "131121"])
    #expect(outcome.report.findings[.projectRepeated] == 2)
  }
}
