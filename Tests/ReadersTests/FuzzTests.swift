import Contracts
import Extraction
import TestSupport
import Testing

@testable import Readers

/// Files that were damaged at random: read, or refused with a reason, and nothing else. 2,000 of each format.
///
/// Archives are damaged both as they stand and inside, before they are packed, where the readers' own code is reached.
@Suite struct FuzzTests {
  enum Format: String, CaseIterable, Sendable {
    case html, workbook, sheet, document, archive, delimited, encoded, pdf
  }

  private static let sheet = """
    <cols><col min="1" max="2" hidden="1"/></cols><sheetData><row r="3"><c r="C3" t="s"><v>0</v></c><c r="D3" s="1"><v>-12.5</v></c>
    </row><row r="4" hidden="1"><c r="C4" t="inlineStr"><is><t>あ_x000D_い</t></is></c></row></sheetData>
    <mergeCells><mergeCell ref="C3:D4"/><mergeCell ref="A1:XFD1048576"/></mergeCells>
    """
  private static let strings = ["<r><t>事業</t></r><rPh><t>ジギョウ</t></rPh>"]
  private static let styles = """
    <numFmts><numFmt numFmtId="200" formatCode="[&lt;=0]#,##0.0#;[$-411]ggge&quot;年&quot;m;@"/></numFmts>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs>
    """
  private static let body = """
    <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="3"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>あ</w:t><w:br/></w:r></w:p>
    </w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>
    <w:p><w:del><w:r><w:delText>x</w:delText></w:r></w:del><w:txbxContent><w:p><w:r><w:t>箱</w:t></w:r></w:p></w:txbxContent></w:p>
    """
  private static let page = """
    <html><meta charset="shift_jis"><table><caption>題</caption><tr><td rowspan=2 colspan="3">あ<br>い<td><table><tr><td>う</table>
    <tr><th rowspan=0>え</table><pre>お
    か</pre><p hidden>き<img alt="◎"><frameset><frame src="a.html"></frameset>
    """

  private static func original(of format: Format) -> [UInt8] {
    switch format {
    case .html: Array(page.utf8)
    case .sheet: Array(sheet.utf8)
    case .document: Array(body.utf8)
    case .workbook: OfficeFile.workbook([("表", "", sheet)], strings: strings, styles: styles)
    case .archive: ZIPFile.bytes([("a/b.txt", Array("事業\t1\n".utf8)), ("c.csv", Array("a,b\n".utf8))])
    case .delimited: Array("番号,\"事業\n名\",\"金\"\"額\"\r\n1,訪問,\"1,200\"\r\n2;相談\t\"x\"\r\n".utf8)
    case .encoded:
      [0x1B, 0x24, 0x42, 0x3B, 0x76, 0x36, 0x48, 0x1B, 0x28, 0x42, 0x0A, 0x8E, 0x96, 0x8B, 0xC6, 0xBB, 0xF6]
    case .pdf:
      HandMadePDF { page in
        for y in [100.0, 120, 140] { page.line(50, y, 250, y) }
        for x in [50.0, 150, 250] { page.line(x, 100, x, 140) }
        page.write("事業", x: 55, y: 112)
        page.write("1,200", x: 155, y: 112)
        page.write("縦", x: 70, y: 134, font: .vertical)
        page.image(300, 300, 400, 400)
      }.bytes
    }
  }

  @Test(.timeLimit(.minutes(5)), arguments: Format.allCases)
  func `is read or refused`(format: Format) {
    var random = SplitMix(seed: 1)
    let original = Self.original(of: format)
    var outcomes: Set<String> = []
    for _ in 0..<2000 {
      let bytes = Self.damaged(original, &random)
      let file: [UInt8] =
        switch format {
        case .sheet:
          OfficeFile.workbook(
            [("表", "", String(decoding: bytes, as: UTF8.self))], strings: Self.strings, styles: Self.styles)
        case .document: OfficeFile.document(String(decoding: bytes, as: UTF8.self))
        default: bytes
        }
      do {
        switch try Readers.read(file) {
        case .text(let text): outcomes.insert(text.lines.isEmpty ? "nothing" : "text")
        case .archive(let files): outcomes.insert(files.isEmpty ? "nothing" : "archive")
        }
      } catch {
        outcomes.insert(error.reason.rawValue)
        if error.message.isEmpty || error.message.contains(where: \.isNewline) { outcomes.insert("no message") }
      }
    }
    #expect(!outcomes.contains("nothing") && !outcomes.contains("no message"))
    #expect(outcomes.count > 1, "the damage reaches something: \(outcomes)")
  }

  /// Changed, doubled, dropped and swapped bytes, a few in each file.
  private static func damaged(_ bytes: [UInt8], _ random: inout SplitMix) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<6, using: &random) where !bytes.isEmpty {
      let index = Int.random(in: bytes.indices, using: &random)
      let length = Int.random(in: 1...min(20, bytes.count - index), using: &random)
      let other = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[index] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      case 2: bytes.removeSubrange(index..<index + length)
      case 3: bytes.insert(contentsOf: bytes[index..<index + length], at: other)
      case 4: bytes[index] = [0x30, 0x39, 0x3C, 0x3E, 0x22, 0x26, 0xFF, 0x00][Int.random(in: 0..<8, using: &random)]
      default: bytes.removeSubrange(max(index, bytes.count - 8)...)
      }
    }
    return bytes
  }
}
