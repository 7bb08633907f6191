import CPoppler
import Extraction

/// A PDF that poppler has opened. Closed when the last reference goes; not to be shared between threads.
final class PopplerDocument {
  enum Failure: Error, Hashable {
    case encrypted, damaged, noPages, tooMuch
  }

  /// What a page shows and hides.
  struct Page {
    var content: PageContent
    /// The letters that are there but can't be seen: the text layer over a scan.
    var invisible: [Glyph]
    /// How much of the page images cover, 0 to 1.
    var imageCoverage: Double
    /// Filled shapes that are no rectangles: drawings, or letters drawn as shapes.
    var shapes: Int
    /// Letters outside the page, or clipped away.
    var hidden: Int
  }

  private let handle: OpaquePointer
  // poppler reads from them for as long as the document is open.
  private let bytes: UnsafeMutableBufferPointer<CChar>

  init(_ bytes: [UInt8]) throws(Failure) {
    let copy = UnsafeMutableBufferPointer<CChar>.allocate(capacity: max(1, bytes.count))
    UnsafeMutableRawBufferPointer(copy).copyBytes(from: bytes)
    var opened: OpaquePointer?
    let status = cpoppler_open(copy.baseAddress, bytes.count, &opened)
    guard status == CPOPPLER_OK, let opened else {
      copy.deallocate()
      throw Failure(status)
    }
    self.bytes = copy
    handle = opened
  }

  deinit {
    cpoppler_close(handle)
    bytes.deallocate()
  }

  var pageCount: Int { Int(cpoppler_page_count(handle)) }

  /// - Parameters:
  ///   - number: from 1.
  ///   - glyphs: the most letters that the page may have.
  ///   - rules: the most lines that may be drawn on it.
  func page(_ number: Int, glyphs: Int, rules: Int) throws(Failure) -> Page {
    var page = cpoppler_page()
    let limits = cpoppler_limits(glyphs: max(0, glyphs), rules: max(0, rules))
    let status = cpoppler_read(handle, Int32(clamping: number), limits, &page)
    guard status == CPOPPLER_OK else { throw Failure(status) }
    return Page(page)
  }
}

extension PopplerDocument.Failure {
  fileprivate init(_ status: cpoppler_status) {
    switch status {
    case CPOPPLER_ENCRYPTED: self = .encrypted
    case CPOPPLER_NO_PAGES: self = .noPages
    case CPOPPLER_TOO_MUCH, CPOPPLER_OUT_OF_MEMORY: self = .tooMuch
    default: self = .damaged
    }
  }
}

extension PopplerDocument.Page {
  fileprivate init(_ page: cpoppler_page) {
    var visible: [Glyph] = []
    var invisible: [Glyph] = []
    visible.reserveCapacity(page.glyph_count)
    for glyph in UnsafeBufferPointer(start: page.glyphs, count: page.glyph_count) {
      let flags = Int(glyph.flags)
      let scalar = LetterForms.plain(Unicode.Scalar(glyph.scalar) ?? "\u{FFFD}")
      let value = Glyph(
        scalar: scalar, box: Box(x0: glyph.x0, y0: glyph.y0, x1: glyph.x1, y1: glyph.y1), size: glyph.size,
        direction: Direction(rawValue: glyph.direction) ?? .right)
      if flags & CPOPPLER_GLYPH_INVISIBLE != 0 { invisible.append(value) } else { visible.append(value) }
    }
    let rules = UnsafeBufferPointer(start: page.rules, count: page.rule_count).map {
      Rule(x0: $0.x0, y0: $0.y0, x1: $0.x1, y1: $0.y1)
    }
    content = PageContent(width: page.width, height: page.height, glyphs: visible, rules: rules)
    self.invisible = invisible
    imageCoverage = page.image_coverage
    shapes = page.shape_count
    hidden = page.hidden
  }
}
