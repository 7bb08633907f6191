/// Makes the files of Office out of the XML in them.
public enum OfficeFile {
  /// A workbook.
  /// - Parameters:
  ///   - sheets: name, the attributes behind it in the workbook, and what stands in `worksheet`.
  ///   - strings: what stands in each `si` of the shared strings.
  ///   - styles: what stands in `styleSheet`.
  public static func workbook(
    _ sheets: [(name: String, state: String, content: String)], strings: [String] = [], styles: String = "",
    properties: String = ""
  ) -> [UInt8] {
    let list = sheets.enumerated().map {
      "<sheet name=\"\($1.name)\" sheetId=\"\($0 + 1)\" \($1.state) r:id=\"s\($0)\"/>"
    }
    let relations = sheets.indices.map { relation("s\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    let others = [
      relation("strings", "sharedStrings", "sharedStrings.xml"), relation("styles", "styles", "styles.xml"),
    ]
    let parts: [(String, String)] =
      [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", "<Relationships>\(relation("w", "officeDocument", "xl/workbook.xml"))</Relationships>"),
        ("xl/workbook.xml", "<workbook \(namespaces)>\(properties)<sheets>\(list.joined())</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships>\((relations + others).joined())</Relationships>"),
        ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
        ("xl/styles.xml", "<styleSheet>\(styles)</styleSheet>"),
      ]
      + sheets.enumerated().map {
        ("xl/worksheets/sheet\($0 + 1).xml", "<worksheet \(namespaces)>\($1.content)</worksheet>")
      }
    return ZIPFile.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  /// A Word document.
  /// - Parameter body: what stands in `w:body`.
  public static func document(_ body: String) -> [UInt8] {
    let parts = [
      ("[Content_Types].xml", "<Types/>"),
      ("_rels/.rels", "<Relationships>\(relation("w", "officeDocument", "word/document.xml"))</Relationships>"),
      ("word/document.xml", "<w:document \(namespaces)><w:body>\(body)</w:body></w:document>"),
    ]
    return ZIPFile.bytes(parts.map { ($0.0, Array($0.1.utf8)) })
  }

  private static let namespaces =
    "xmlns:w=\"urn:w\" xmlns:r=\"urn:r\" xmlns:mc=\"urn:mc\" xmlns:v=\"urn:v\""

  private static func relation(_ id: String, _ type: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"urn:relationships/\(type)\" Target=\"\(target)\"/>"
  }
}
