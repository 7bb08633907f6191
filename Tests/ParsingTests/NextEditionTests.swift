import Contracts
import Foundation
import Parsing
import TestSupport
import Testing

/// The first edition of next year's form parses without an edit of its profile.
@Suite("Next year's edition", .enabled(if: Seeds.available))
struct NextEditionTests {
  private func text(_ prefix: String) throws -> String { String(decoding: try Seeds.bytes(prefix), as: UTF8.self) }

  @Test("目黒: the years move on")
  func meguro() throws {
    let next = try text("000").replacingOccurrences(of: "令和6年度", with: "令和7年度")
      .replacingOccurrences(of: "1 令和5年度", with: "1 令和6年度")
    let sheet = try explain(next).sheet
    #expect(sheet.fiscalYear?.text == "令和6年度")
    #expect(sheet.records.count == 9)
    #expect(sheet.coverage.unclaimed == 0)
  }

  @Test("目黒: a seventh viewpoint")
  func meguroViewpoint() throws {
    let next = try text("000").replacingOccurrences(of: "量的拡充\t4：達成した", with: "量的拡充\t4：達成した\n周知\t4：達成した")
    let sheet = try explain(next).sheet
    #expect(sheet.records[0]["viewpoints"]?.entries?.count == 7)
  }

  @Test("小金井: a year more")
  func koganei() throws {
    let lines = try text("002").components(separatedBy: "\n").map { line -> String in
      var cells = line.components(separatedBy: "\t")
      guard cells.count > 10 else { return line }
      let isYears = cells[4] == "H30"
      let isIndicator = !cells[3].isEmpty && !cells[9].isEmpty
      cells.insert(isYears ? "R7" : isIndicator ? "漸増 99" : "", at: 10)
      return cells.joined(separator: "\t")
    }
    let sheet = try explain(lines.joined(separator: "\n")).sheet
    #expect(sheet.fiscalYear?.text == "R7")
    #expect(sheet.records.count == 14)
    let visitors = try #require(sheet.record(at: 40)?["indicators"]?.entries?.first)
    #expect(visitors.values.last?.heading == "R7")
    #expect(visitors.values.last?.quote.text == "漸増 99")
    #expect(sheet.coverage.unclaimed == 0)
  }

  @Test("札幌: the years move on, and a column that nobody described is said, not lost")
  func sapporo() throws {
    let lines = try text("003").replacingOccurrences(of: "令和4年度", with: "令和5年度")
      .replacingOccurrences(of: "令和3年度", with: "令和4年度").components(separatedBy: "\n").map { line -> String in
        var cells = line.components(separatedBy: "\t")
        guard cells.count == 7 else { return line }
        cells.insert(cells[0] == "取組方針" ? "備考" : "備考欄の文", at: 6)
        return cells.joined(separator: "\t")
      }
    let sheet = try explain(lines.joined(separator: "\n")).sheet
    #expect(sheet.fiscalYear?.text == "令和4年度")
    #expect(sheet.records.count == 58)
    #expect(sheet.record(at: 25)?.texts("class") == ["I"])
    #expect(sheet.record(at: 25)?.texts("departments") == ["子) 児童相談所", "区) 保健福祉部"])
    #expect(sheet.unclaimed.contains { $0.text == "備考欄の文" })
  }

  @Test("川崎: a year more")
  func kawasaki() throws {
    let next = try text("004").replacingOccurrences(of: "評価年度:2012年度", with: "評価年度:2013年度")
    let sheet = try explain(next).sheet
    #expect(sheet.records.count == 11)
    #expect(sheet.fiscalYear?.text == "2013年度")
    // Results of two years can't be divided into three.
    #expect(sheet.findings.contains { $0.code == .yearsRunTogether })
  }
}
