/// Something that has its place in the reading order of a page or box.
struct FlowElement {
  enum Content {
    /// A part of the line with this number.
    case part(TextLine, line: Int)
    /// Rows that are finished: a table, a box, or a line that goes another way than the page's text.
    case rows([[String]])
  }

  var box: Box
  var content: Content

  var part: TextLine? {
    if case .part(let part, _) = content { part } else { nil }
  }
}
