import Contracts
import Extraction
import TestSupport
import Testing

@testable import Readers

@Suite struct DOCXReaderTests {
  private func text(_ body: String) throws -> ExtractedText {
    guard case .text(let text) = try Readers.read(OfficeFile.document(body)) else {
      return ExtractedText(format: nil, lines: [])
    }
    return text
  }

  private func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  @Test func `merged cells stand in their first place, and paragraphs of a cell on lines of their own`() throws {
    let body = """
      \(paragraph("実績報告書"))<w:tbl>
      <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(paragraph("担当"))</w:tc>
      <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(paragraph("保育課"))\(paragraph("子育て支援課"))</w:tc></w:tr>
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(paragraph("予算"))</w:tc><w:tc>\(paragraph("480千円"))</w:tc></w:tr>
      </w:tbl>
      """
    #expect(
      try text(body).lines == [
        DocumentLine(line: 1, cells: ["実績報告書"]), DocumentLine(line: 2, cells: ["担当", "保育課\n子育て支援課", ""]),
        DocumentLine(line: 3, cells: ["", "予算", "480千円"]),
      ])
  }

  @Test func `tracked changes, boxes, readings and fields`() throws {
    let body = """
      <w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="840"/></w:tabs></w:pPr>
      <w:ins><w:r><w:t>令和6年度</w:t></w:r></w:ins><w:del><w:r><w:delText>令和5年度</w:delText></w:r></w:del>
      <w:r><w:tab/><w:t xml:space="preserve"> 実績</w:t></w:r>
      <w:r><w:instrText>PAGE</w:instrText></w:r>
      <w:ruby><w:rt><w:r><w:t>じっせき</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>報告</w:t></w:r></w:rubyBase></w:ruby>
      <mc:AlternateContent><mc:Choice><w:txbxContent>\(paragraph("資料1"))</w:txbxContent></mc:Choice>
      <mc:Fallback><w:txbxContent>\(paragraph("資料1"))</w:txbxContent></mc:Fallback></mc:AlternateContent></w:p>
      """
    let text = try text(body)
    #expect(text.lines.map(\.cells) == [["資料1"], ["令和6年度  実績報告"]])
    #expect(text.omissions == [Omission(.deleted, count: 1)])
  }
}
