import Contracts
import Extraction
import TestSupport
import Testing

@testable import Readers

@Suite struct XLSXReaderTests {
  private func text(_ bytes: [UInt8]) throws -> ExtractedText {
    guard case .text(let text) = try Readers.read(bytes) else {
      Issue.record("it was taken for an archive")
      return ExtractedText(format: nil, lines: [])
    }
    return text
  }

  @Test func `merged cells, numbers as they are shown, and strings without their readings`() throws {
    let sheet = """
      <sheetData><row r="2"><c r="B2" t="s"><v>0</v></c></row>
      <row r="4"><c r="B4" t="s"><v>1</v></c><c r="C4" t="inlineStr"><is><t>決算（千円）</t></is></c></row>
      <row r="5"><c r="B5" t="str"><f>X1</f><v>訪問</v></c><c r="C5" s="1"><v>-1234567</v></c><c r="D5" s="2"><v>0.853</v></c>
      <c r="E5" t="s"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="D5:E5"/></mergeCells>
      """
    let styles = """
      <numFmts><numFmt numFmtId="200" formatCode="#,##0;&quot;△ &quot;#,##0"/></numFmts>
      <cellStyleXfs><xf numFmtId="3"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="200"/><xf numFmtId="9"/></cellXfs>
      """
    let bytes = OfficeFile.workbook(
      [("様式1", "", sheet)],
      strings: [
        "<r><t>進捗</t></r><r><t>状況</t></r><rPh sb=\"0\" eb=\"2\"><t>シンチョク</t></rPh>", "<t>事業_x000D_\n名</t>", "<t>下</t>",
      ],
      styles: styles)
    let text = try text(bytes)
    #expect(
      text.lines == [
        DocumentLine(line: 2, page: 1, cells: ["進捗状況"]),
        DocumentLine(line: 4, page: 1, cells: ["事業\n名", "決算（千円）", ""]),
        DocumentLine(line: 5, page: 1, cells: ["訪問", "△ 1,234,567", "85%"]),
      ])
    #expect(text.omissions == [])
    #expect(text.sheets == ["様式1"])
  }

  @Test func `what is hidden is left out and listed, and pages count the sheets that are seen`() throws {
    let visible = """
      <cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>
      <row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3"><c r="A3"><f>SUM(A1:A2)</f></c></row></sheetData>
      """
    let other = "<sheetData><row><c><v>9</v></c><c t=\"b\"><v>1</v></c></row></sheetData>"
    let text = try text(
      OfficeFile.workbook([
        ("一覧", "state=\"hidden\"", other), ("表", "", visible), ("別", "state=\"veryHidden\"", other), ("次", "", other),
      ]))
    #expect(
      text.lines == [
        DocumentLine(line: 1, page: 1, cells: ["1"]), DocumentLine(line: 1, page: 2, cells: ["9", "TRUE"]),
      ])
    #expect(
      text.omissions == [
        Omission(.hidden, name: "一覧"), Omission(.hidden, page: 1, name: "表", count: 2),
        Omission(.uncalculated, page: 1, name: "表", count: 1), Omission(.hidden, name: "別"),
      ])
  }

  @Test func `entities and document types are refused`() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"あああ\">]><sheetData><row><c t=\"str\"><v>&b;</v></c></row></sheetData>"
    let bytes = ZIPFile.bytes([
      ("[Content_Types].xml", Array("<Types/>".utf8)),
      (
        "_rels/.rels",
        Array("<R><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></R>".utf8)
      ), ("xl/workbook.xml", Array(bomb.utf8)),
    ])
    #expect(throws: ExtractionError.self) { try Readers.read(bytes) }
  }

  @Test func `a cell far away makes no sheet of a thousand million cells`() throws {
    let sheet = "<sheetData><row r=\"1048576\"><c r=\"XFD1048576\"><v>7</v></c></row></sheetData>"
    let text = try text(OfficeFile.workbook([("a", "", sheet)]))
    #expect(text.lines == [DocumentLine(line: 1_048_576, page: 1, cells: ["7"])])
  }
}
