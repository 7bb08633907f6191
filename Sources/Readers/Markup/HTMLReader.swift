import Contracts
import Extraction

/// Web pages → paragraphs and tables, as a browser shows them.
enum HTMLReader {
  static func text(of bytes: [UInt8]) throws(ExtractionError) -> ExtractedText {
    let decoded = try TextDecoder.decode(bytes, declared: HTMLEncoding.declared(in: bytes))
    let page = try HTMLPage(utf8: decoded.bytes)
    var walk = HTMLWalk()
    try walk.visit(page.root)
    try walk.endParagraph()
    guard !walk.sink.lines.isEmpty else {
      throw walk.frames.isEmpty ? .empty : .frames(walk.frames)
    }
    return ExtractedText(
      format: "text/html", encoding: decoded.encoding.name, lines: walk.sink.lines,
      omissions: walk.hidden > 0 ? [Omission(.hidden, count: walk.hidden)] : [])
  }
}

extension ExtractionError {
  /// A page that is nothing but a frame around others.
  static func frames(_ pages: [String]) -> ExtractionError {
    let names = pages.prefix(5).joined(separator: ", ")
    return ExtractionError(
      reason: .empty, message: "枠だけのページです。中のページを渡してください: \(names) (a frameset; drop the pages in it)", place: nil)
  }
}
