import Contracts
import Extraction
import TestSupport
import Testing

@testable import Readers

@Suite("Reading PDFs")
struct PDFReaderTests {
  @Test("Text comes page by page, with each line's place on its page")
  func pages() throws {
    var file = HandMadePDF { page in
      page.write("実績報告書", x: 50, y: 100, size: 16)
      page.write("事業番号 1101", x: 50, y: 140)
    }
    file.add { $0.write("二ページ目", x: 50, y: 100) }
    let text = try PDFReader.read(file.bytes)
    #expect(
      text.lines == [
        DocumentLine(line: 1, page: 1, cells: ["実績報告書"]),
        DocumentLine(line: 2, page: 1, cells: ["事業番号 1101"]),
        DocumentLine(line: 1, page: 2, cells: ["二ページ目"]),
      ])
    #expect(text.skippedPages.isEmpty)
  }

  @Test("A table of strokes, thin filled rectangles and filled cells")
  func table() throws {
    let file = HandMadePDF { page in
      page.fill(50, 100, 250, 120, grey: 0.9)
      page.line(50, 100, 250, 100)
      page.line(50, 120, 250, 120)
      page.fill(50, 139.5, 250, 140.5)
      page.fill(49.5, 100, 50.5, 140)
      page.line(150, 100, 150, 140)
      page.line(250, 100, 250, 140)
      page.write("評価", x: 60, y: 114)
      page.write("件数", x: 160, y: 114)
      page.write("A", x: 60, y: 134)
    }
    #expect(try rows(file) == [["評価", "件数"], ["A", ""]])
  }

  @Test("White rectangles behind text are no cells")
  func whiteBackground() throws {
    let file = HandMadePDF { page in
      page.line(50, 100, 250, 100)
      page.line(50, 140, 250, 140)
      page.line(50, 100, 50, 140)
      page.line(150, 100, 150, 140)
      page.line(250, 100, 250, 140)
      page.fill(60, 100, 90, 140, grey: 1)
      page.write("い", x: 70, y: 124)
      page.write("ろ", x: 170, y: 124)
    }
    #expect(try rows(file) == [["い", "ろ"]])
  }

  @Test("A page that is turned when it is shown", arguments: [0, 90, 180, 270])
  func rotation(degrees: Int) throws {
    let file = HandMadePDF { page in
      page.entries = "/Rotate \(degrees)"
      page.line(50, 100, 250, 100)
      page.line(50, 140, 250, 140)
      page.line(50, 100, 50, 140)
      page.line(150, 100, 150, 140)
      page.line(250, 100, 250, 140)
      page.write("題名", x: 50, y: 80)
      page.write("い", x: 70, y: 124)
      page.write("ろ", x: 170, y: 124)
    }
    #expect(try rows(file) == [["題名"], ["い", "ろ"]])
  }

  @Test("Vertical writing")
  func vertical() throws {
    let file = HandMadePDF { page in
      page.write("第一章、総論", x: 500, y: 100, font: .vertical)
      page.write("「計画」の考え方", x: 480, y: 100, font: .vertical)
    }
    #expect(try rows(file) == [["第一章、総論"], ["「計画」の考え方"]])
  }

  @Test("What stands outside the crop box or can't be seen isn't read")
  func hidden() throws {
    let file = HandMadePDF { page in
      page.entries = "/CropBox [40 40 560 700]"
      page.write("見える", x: 50, y: 120)
      page.write("枠の外", x: 50, y: 60)
      page.write("透明", x: 50, y: 200, mode: 3)
      page.content += "q 50 500 20 20 re W n\n"
      page.write("切り取り", x: 50, y: 295)
      page.content += "Q\n"
    }
    let text = try PDFReader.read(file.bytes)
    #expect(text.lines.map(\.cells) == [["見える"], ["切り"]])
    // 枠の外, 透明, and 取り.
    #expect(text.hiddenLetters == 7)
  }

  @Test("A scan with recognised text under it is read")
  func recognisedScan() throws {
    let file = HandMadePDF { page in
      page.image(0, 0, 600, 800)
      page.write("文字認識で読み取った文章がここに入っていて、十分に長い。", x: 50, y: 100, mode: 3)
    }
    let text = try PDFReader.read(file.bytes)
    #expect(text.lines.map(\.cells) == [["文字認識で読み取った文章がここに入っていて、十分に長い。"]])
    #expect(text.skippedPages.isEmpty)
  }

  @Test("Pages that are pictures are named; a file of nothing else needs its text recognised")
  func scans() throws {
    var file = HandMadePDF { $0.image(0, 0, 600, 800) }
    file.add { page in
      page.image(10, 10, 590, 790)
      page.write("- 2 -", x: 290, y: 780)
    }
    #expect(reason(file) == .ocrNeeded)
    file.add { $0.write("三ページ目だけに文字がある", x: 50, y: 100) }
    file.add { _ in }
    let text = try PDFReader.read(file.bytes)
    #expect(text.skippedPages == [1, 2])
    #expect(text.lines.last == DocumentLine(line: 1, page: 3, cells: ["三ページ目だけに文字がある"]))
  }

  @Test("Letters that are drawn as shapes need to be recognised too")
  func shapes() {
    let file = HandMadePDF { page in
      for x in stride(from: 0, to: 400, by: 10) { page.content += "\(x) 700 m \(x) 710 \(x + 9) 710 \(x) 700 c f\n" }
    }
    #expect(reason(file) == .ocrNeeded)
  }

  @Test("Fonts that don't tell their letters don't pass in silence")
  func illegible() throws {
    let file = HandMadePDF { $0.write("事業番号と事業名", x: 50, y: 100, font: .unmapped) }
    let error = try #require(throws: ExtractionError.self) { try PDFReader.read(file.bytes) }
    #expect(error.reason == .ocrNeeded)
    #expect(error.message.contains("文字コードの対応表がない"))
  }

  @Test("A file that opens only with a password")
  func encrypted() {
    var file = HandMadePDF { $0.write("秘密", x: 50, y: 100) }
    let key = String(repeating: "5A", count: 32)
    let id = String(repeating: "A5", count: 16)
    file.trailer = "/ID [<\(id)> <\(id)>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <\(key)> /U <\(key)> /P -4 >>"
    #expect(reason(file) == .encrypted)
  }

  @Test("Files that are no PDF, and files without pages or text")
  func refusals() {
    #expect(reason(of: Array("ただの文章".utf8)) == .damaged)
    #expect(reason(of: []) == .damaged)
    #expect(reason(of: Array("%PDF-1.7\n".utf8)) == .damaged)
    #expect(reason(HandMadePDF()) == .empty)
    #expect(reason(HandMadePDF { _ in }) == .empty)
    var large = HandMadePDF()
    for _ in 0...PDFReader.pageLimit { large.add { _ in } }
    #expect(reason(large) == .tooLarge)
  }

  @Test("A page with more letters than anybody reads is refused")
  func tooMuch() {
    let file = HandMadePDF { page in
      page.content = "BT /H 1 Tf 1 0 0 1 10 10 Tm\n"
      page.content += String(repeating: "<\(String(repeating: "41", count: 100))> Tj 1 0 0 1 10 10 Tm\n", count: 2_001)
      page.content += "ET\n"
    }
    #expect(reason(file) == .tooLarge)
  }

  @Test("Damaged files are read or refused, always in the same way", arguments: 0..<60)
  func mutations(seed: UInt64) {
    var random = SplitMix(seed: seed)
    var bytes = HandMadePDF { page in
      page.line(50, 100, 250, 100)
      page.line(50, 140, 250, 140)
      page.line(50, 100, 50, 140)
      page.line(250, 100, 250, 140)
      page.write("題名", x: 50, y: 80)
      page.write("縦", x: 70, y: 124, font: .vertical)
    }.bytes
    for _ in 0..<Int.random(in: 1...8, using: &random) {
      let index = Int.random(in: 0..<bytes.count, using: &random)
      bytes[index] = UInt8.random(in: 0...255, using: &random)
    }
    func outcome() -> Result<[DocumentLine], ExtractionError> {
      Result { () throws(ExtractionError) in try PDFReader.read(bytes).lines }
    }
    #expect(outcome() == outcome())
  }

  private func rows(_ file: HandMadePDF) throws -> [[String]] { try PDFReader.read(file.bytes).lines.map(\.cells) }

  private func reason(_ file: HandMadePDF) -> DeadLetter.Reason? { reason(of: file.bytes) }

  private func reason(of bytes: [UInt8]) -> DeadLetter.Reason? {
    do throws(ExtractionError) {
      _ = try PDFReader.read(bytes)
      return nil
    } catch { return error.reason }
  }
}
