import Contracts
import Extraction

/// PDF → lines and table rows, through poppler.
enum PDFReader {
  struct Text {
    /// Page by page in reading order.
    var lines: [DocumentLine]
    /// The pages, from 1, that are pictures: of their text nothing stands in the lines but a stamp or a page number.
    var skippedPages: [Int]
    /// Letters outside the pages' visible part, clipped away, or invisible: they don't stand in the lines.
    var hiddenLetters: Int
  }

  static let pageLimit = 5_000
  static let glyphLimit = 200_000
  static let ruleLimit = 200_000
  static let totalGlyphLimit = 20_000_000
  /// Images that cover this much of a page are the page: a scan.
  private static let scanned = 0.5
  /// Fewer letters on a scanned page are a stamp or a page number, and not its text.
  private static let fewestLetters = 20
  /// A page with an image this large, or this many shapes, and no letter: they are its text.
  private static let smallestPicture = 0.05
  private static let fewestShapes = 30

  /// - Parameter bytes: the whole file.
  /// - Throws: `.encrypted`, `.damaged`, `.empty`, `.tooLarge`, and `.ocrNeeded` where most of it are pictures or letters
  ///   that can't be told.
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> Text {
    let document: PopplerDocument
    do throws(PopplerDocument.Failure) { document = try PopplerDocument(bytes) } catch { throw .pdf(error, page: nil) }
    let pageCount = document.pageCount
    guard pageCount <= pageLimit else { throw .tooManyPages(pageCount) }

    var text = Text(lines: [], skippedPages: [], hiddenLetters: 0)
    var legibility = Legibility()
    var readPages = 0
    var letters = 0
    var cells = 0
    for number in 1...max(1, pageCount) {
      let page: PopplerDocument.Page
      do throws(PopplerDocument.Failure) {
        page = try document.page(number, glyphs: min(glyphLimit, totalGlyphLimit - letters), rules: ruleLimit)
      } catch { throw .pdf(error, page: number) }
      letters += page.content.glyphs.count + page.invisible.count
      let isScan = page.imageCoverage >= scanned
      let isPicture = page.imageCoverage > smallestPicture || page.shapes >= fewestShapes
      let content = readable(page, isScan: isScan)
      text.hiddenLetters += page.hidden + page.content.glyphs.count + page.invisible.count - content.glyphs.count
      let inked = content.glyphs.count { !$0.isSpace }
      if isScan ? inked < fewestLetters : inked == 0 && isPicture {
        text.skippedPages.append(number)
      } else if inked > 0 {
        readPages += 1
      }
      legibility.count(content.glyphs)
      let lines = PageLayout.lines(of: content, number: number)
      cells += lines.reduce(0) { $0 + $1.cells.count }
      guard cells <= Extraction.cellLimit else { throw .tooManyPDFCells }
      text.lines += lines
    }
    guard readPages > 0 else { throw text.skippedPages.isEmpty ? .empty(pages: pageCount) : .pictures }
    guard legibility.isLegible else { throw .illegible }
    return text
  }

  /// What can be seen on the page; on a scan also the text that somebody recognised and laid over it.
  private static func readable(_ page: PopplerDocument.Page, isScan: Bool) -> PageContent {
    var content = page.content
    if isScan || content.glyphs.isEmpty { content.glyphs += page.invisible }
    return content
  }
}
