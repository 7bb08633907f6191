import Contracts
import Foundation
import Parsing
import TestSupport
import Testing

@Suite("Coverage", .enabled(if: Seeds.available))
struct CoverageTests {
  @Test("every character of the seeds is claimed, at most 15 % of it by boilerplate", arguments: Seeds.all)
  func complete(prefix: String) throws {
    let coverage = try seed(prefix).sheet.coverage
    #expect(coverage.unclaimed == 0)
    #expect(coverage.fields + coverage.headings + coverage.boilerplate == coverage.total)
    #expect(Double(coverage.boilerplate) <= 0.15 * Double(coverage.total))
    let text = String(decoding: try Seeds.bytes(prefix), as: UTF8.self)
    #expect(coverage.total == text.unicodeScalars.filter { !$0.properties.isWhitespace }.count)
  }

  @Test("what a field claims is in the sheet, as a value or a label", arguments: Seeds.all)
  func nothingClaimedIsDropped(prefix: String) throws {
    let result = try seed(prefix)
    var words: Set<String> = []
    for record in result.sheet.records {
      for field in record.fields {
        words.formUnion(field.quotes.map(\.text))
        if let label = field.label { words.insert(label) }
        for entry in field.entries ?? [] {
          words.insert(entry.name.text)
          words.formUnion(entry.values.map(\.quote.text))
        }
      }
    }
    let all = words.joined(separator: "\n").filter { !$0.isWhitespace }
    let longNarratives = result.spans.filter { $0.characters > 80 }
    #expect(longNarratives.count >= 3)
    for span in longNarratives {
      guard case .field = span.claimant else { continue }
      let text = span.text.filter { !$0.isWhitespace }
      // A label and its value can stand in one cell, and a text of several years is divided.
      let end = text.suffix(20)
      #expect(all.contains(end), "line \(span.place.line): \(end)")
    }
  }

  @Test("text that no field claims is listed, with a finding")
  func unclaimed() throws {
    let text = String(decoding: try Seeds.bytes("004"), as: UTF8.self)
      .replacingOccurrences(of: "<配下の事務事業一覧>", with: "<配下の事務事業一覧>\nこの行はどこにも属さない")
    let sheet = try explain(text).sheet
    #expect(sheet.unclaimed.map(\.text) == ["この行はどこにも属さない"])
    #expect(sheet.coverage.unclaimed == 12)
    #expect(sheet.findings.contains { $0.code == .textUnclaimed && $0.place?.line == 20 })
  }

  @Test("several sheets in one file read like one after the other", arguments: [("004", 11), ("000", 9), ("002", 14)])
  func severalSheets(prefix: String, records: Int) throws {
    let text = String(decoding: try Seeds.bytes(prefix), as: UTF8.self)
    let sheet = try explain(text + "\n" + text).sheet
    #expect(sheet.records.count == 2 * records)
    #expect(sheet.unclaimed == [])
    let halves = (sheet.records.prefix(records), sheet.records.suffix(records))
    for (first, second) in zip(halves.0, halves.1) {
      #expect(first.fields.map { $0.quotes.map(\.text) } == second.fields.map { $0.quotes.map(\.text) })
      #expect(first.path == second.path)
    }
  }
}
