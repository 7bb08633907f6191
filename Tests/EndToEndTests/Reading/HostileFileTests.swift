import Contracts
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// Files that mean harm cost a dead letter each, and the documents beside them are read.
@Suite struct HostileFileTests {
  private static let document = Array(
    """
    施策進行管理・評価票(2)

    評価年度:2013年度

    事務事業名

    見守り事業

    所管課 保育課
    事務事業の概要 家庭を訪問する。
    達成状況
    3 点検結果 C
    年度 現状(計画策定時) 2011年度 2012年度 2013年度 2014年度以降
    事業目標 実施 実施 実施 実施 実施
    実行計画と差異のある事業目標
    実績 実施 実施 実施

    """.utf8)

  private func letters(
    _ files: [String: [UInt8]], timeLimit: Duration = .seconds(10)
  ) async throws -> [String: DeadLetter.Reason] {
    let (input, output) = (try Folder(), try Folder())
    for (name, bytes) in files { try input.write(bytes, to: name) }
    try input.write(Self.document, to: "good.txt")
    var run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    run.timeLimit = timeLimit
    let report = try await run.run()
    #expect(report.measures == 1)
    for letter in report.deadLetters { #expect(!letter.message.contains { $0.isNewline }) }
    return Dictionary(report.deadLetters.map { ($0.name, $0.reason) }) { first, _ in first }
  }

  @Test func `bombs`() async throws {
    let zeros = [UInt8](repeating: 0, count: 64 << 20)
    let laughs = (1...9).map { "<!ENTITY l\($0) \"\(String(repeating: "&l\($0 - 1);", count: 10))\">" }.joined()
    let rows = String(repeating: "<row><c><v>1</v></c><c><v>2</v></c><c><v>3</v></c></row>", count: 700_000)
    let wide = (1...2000).map { "<row r=\"\($0)\"><c r=\"\(Self.column($0 * 8))\($0)\"><v>1</v></c></row>" }.joined()
    // It is their size that they are refused for, however slow the machine.
    let files = [
      "zeros.zip": ZIPFile.bytes((0..<5).map { ("\($0).txt", zeros) }),
      "laughs.xlsx": OfficeFile.workbook(
        [("a", "", "<sheetData/>")], properties: "<!DOCTYPE x [<!ENTITY l0 \"ha\">\(laughs)]>&l9;"),
      "rows.xlsx": OfficeFile.workbook([("a", "", "<sheetData>\(rows)</sheetData>")]),
      "diagonal.xlsx": OfficeFile.workbook([("a", "", "<sheetData>\(wide)</sheetData>")]),
      "span.html": Array(
        ("<table>" + String(repeating: "<tr><td colspan=1000000 rowspan=1000000>a<td>b", count: 1000)).utf8),
      "deep.html": Array((String(repeating: "<div><table><tr><td>", count: 50_000) + "あ").utf8),
    ]
    let found = try await letters(files, timeLimit: .seconds(120))
    #expect(
      found == [
        "zeros.zip": .tooLarge, "laughs.xlsx": .damaged, "rows.xlsx": .tooLarge, "diagonal.xlsx": .tooLarge,
        "span.html": .tooLarge, "deep.html": found["deep.html"] ?? .formUnknown,
      ])
    #expect([.formUnknown, .damaged, .empty].contains(found["deep.html"]))
  }

  @Test func `archives within archives end somewhere`() async throws {
    var bytes = ZIPFile.bytes([("doc.txt", Self.document)])
    for _ in 0..<5 { bytes = ZIPFile.bytes([("in.zip", bytes)]) }
    #expect(try await letters(["deep.zip": bytes]) == ["deep.zip/in.zip/in.zip/in.zip": .tooLarge])
  }

  @Test func `broken files of every kind`() async throws {
    let zip = ZIPFile.bytes([("a.txt", Self.document)])
    let workbook = OfficeFile.workbook([("a", "", "<sheetData><row><c><v>1</v></c></row></sheetData>")])
    let found = try await letters([
      "cut.zip": Array(zip.prefix(zip.count / 2)), "cut.xlsx": Array(workbook.prefix(workbook.count / 2)),
      "open.docx": OfficeFile.document("<w:p><w:r><w:t>あ"),
      "old.xls": [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      "photo.jpg": [0xFF, 0xD8, 0xFF, 0xE0, 0, 16],
      "empty.zip": ZIPFile.bytes([(name: String, content: [UInt8])]()),
    ])
    #expect(
      found == [
        "cut.zip": .damaged, "cut.xlsx": .damaged, "open.docx": .damaged, "old.xls": .formatUnknown,
        "photo.jpg": .formatUnknown, "empty.zip": .empty,
      ])
  }

  @Test func `PDFs that mean harm`() async throws {
    func pdf(_ objects: [String]) -> [UInt8] {
      let body = objects.enumerated().map { "\($0 + 1) 0 obj\n\($1)\nendobj\n" }.joined()
      return Array("%PDF-1.7\n\(body)trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n%%EOF\n".utf8)
    }
    let catalog = "<< /Type /Catalog /Pages 2 0 R >>"
    let loop = "<< /Type /Pages /Count 3 /Kids [ 2 0 R 2 0 R ] /Parent 2 0 R >>"
    let kids = (3..<100_003).map { "\($0) 0 R" }.joined(separator: " ")
    let many = "<< /Type /Pages /Count 100000 /Kids [ \(kids) ] >>"
    let blank = Array(repeating: "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", count: 100_000)
    let page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >> >>"
    // A form that draws itself, a thousand times each time.
    let form = String(repeating: "/F Do ", count: 1000)
    let itself =
      "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >> /Length \(form.utf8.count) >>\n"
      + "stream\n\(form)\nendstream"
    let found = try await letters([
      "loop.pdf": pdf([catalog, loop]), "many.pdf": pdf([catalog, many] + blank),
      "itself.pdf": pdf([catalog, "<< /Type /Pages /Count 1 /Kids [ 3 0 R ] >>", page, itself]),
      "count.pdf": pdf([catalog, "<< /Type /Pages /Count 2147483647 /Kids [ ] >>"]),
    ])
    #expect(Set(found.keys) == ["loop.pdf", "many.pdf", "itself.pdf", "count.pdf"])
    #expect(found["many.pdf"] == .tooLarge)
    for reason in found.values { #expect([.damaged, .empty, .tooLarge, .timeout].contains(reason)) }
  }

  /// `A` for 1, `AA` for 27.
  private static func column(_ number: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + (number - 1) % 26)))
    return number > 26 ? column((number - 1) / 26) + letter : letter
  }
}
