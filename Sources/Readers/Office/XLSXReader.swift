import Contracts
import Extraction

/// Excel workbooks since 2007 → rows of cells, as they stand on the screen.
///
/// What nobody sees (hidden sheets, rows and columns) is left out and listed; of a formula what it last came to counts.
enum XLSXReader {
  private static let format = "Excel"

  private struct SheetReference {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  static func text(of package: OfficePackage, workbook: OfficePackage.Part) throws(ExtractionError) -> ExtractedText {
    let (sheets, epoch) = try self.sheets(of: workbook)
    let relations = try package.relations(of: workbook)
    let strings = try package.part(ofType: "sharedStrings", from: workbook).map(SharedStrings.read) ?? []
    let styles = try package.part(ofType: "styles", from: workbook).map(CellStyles.init) ?? CellStyles()
    var text = ExtractedText(
      format: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", lines: [])
    var page = 0
    var left = Extraction.cellLimit
    for sheet in sheets {
      guard !sheet.isHidden else {
        text.omissions.append(Omission(.hidden, name: sheet.name))
        continue
      }
      page += 1
      text.sheets.append(sheet.name)
      guard let relation = relations.first(where: { $0.id == sheet.relation }), relation.type == "worksheet",
        let part = package.part(relation.target)
      else { continue }
      var reader = WorksheetReader(strings: strings, styles: styles, epoch: epoch, limit: left)
      try reader.read(part)
      left -= reader.cellCount
      text.lines += try reader.lines(page: page)
      text.lines += try shapes(of: part, in: package, page: page, after: text.lines.last)
      text.omissions += reader.omissions(page: page, name: sheet.name)
    }
    guard !text.lines.isEmpty else { throw .empty }
    return text
  }

  private static func sheets(
    of workbook: OfficePackage.Part
  ) throws(ExtractionError) -> ([SheetReference], ExcelDate.Epoch) {
    let events = try XMLEvents(workbook.bytes, format: format)
    var sheets: [SheetReference] = []
    var epoch = ExcelDate.Epoch.year1900
    while let event = try events.next() {
      switch event {
      case .start("workbookPr") where events.isOn("date1904"): epoch = .year1904
      case .start("sheet"):
        sheets.append(
          SheetReference(
            name: events.attribute("name") ?? "", relation: events.attribute("id") ?? "",
            isHidden: ["hidden", "veryHidden"].contains(events.attribute("state"))))
      default: break
      }
    }
    return (sheets, epoch)
  }

  /// Words in boxes that lie on the sheet; they follow its rows.
  private static func shapes(
    of sheet: OfficePackage.Part, in package: OfficePackage, page: Int, after last: DocumentLine?
  ) throws(ExtractionError) -> [DocumentLine] {
    var lines: [DocumentLine] = []
    var number = last?.page == page ? last?.line ?? 0 : 0
    for relation in try package.relations(of: sheet) where relation.type == "drawing" {
      guard let part = package.part(relation.target) else { continue }
      let events = try XMLEvents(part.bytes, format: format)
      var paragraph = ""
      while let event = try events.next() {
        switch event {
        case .start("t"):
          if case .text(let words)? = try events.next() { paragraph += words }
        case .start("br"): paragraph += "\n"
        case .end("p") where !paragraph.isBlank:
          number += 1
          lines.append(DocumentLine(line: number, page: page, cells: [paragraph]))
          paragraph = ""
        default: break
        }
      }
    }
    return lines
  }
}
