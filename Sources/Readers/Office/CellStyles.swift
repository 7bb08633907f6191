import Extraction

/// How a workbook shows its numbers: the number format of each style that cells name by number.
struct CellStyles {
  private var formats: [NumberFormat?] = []

  init() {}

  init(_ part: OfficePackage.Part) throws(ExtractionError) {
    let events = try XMLEvents(part.bytes, format: "Excel")
    var codes: [Int: String] = [:]
    var known: [Int: NumberFormat?] = [:]
    var isStyle = false
    while let event = try events.next() {
      switch event {
      case .start("numFmt"):
        if let id = events.attribute("numFmtId").flatMap(Int.init) { codes[id] = events.attribute("formatCode") }
      case .start("cellXfs"): isStyle = true
      case .end("cellXfs"): isStyle = false
      case .start("xf") where isStyle:
        let id = events.attribute("numFmtId").flatMap(Int.init) ?? 0
        let format = known[id] ?? (codes[id] ?? NumberFormat.builtIn[id]).map(NumberFormat.init)
        known[id] = format
        formats.append(format)
      default: break
      }
    }
  }

  /// The number format of a style; nil for the general one.
  subscript(_ style: Int?) -> NumberFormat? {
    guard let style, formats.indices.contains(style) else { return nil }
    return formats[style]
  }
}
