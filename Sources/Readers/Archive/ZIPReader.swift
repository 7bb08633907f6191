import Contracts
import Extraction

/// ZIP → the files in it, or what Office wrote, which is a ZIP as well.
enum ZIPReader {
  static func read(_ bytes: [UInt8]) throws(ExtractionError) -> Extract {
    var names: [[UInt8]] = []
    // The names first: what is in a workbook or a document isn't unpacked for nothing.
    _ = try Archive.files(of: bytes) { name in
      names.append(name)
      return false
    }
    let known = Set(names.map { String(decoding: $0, as: UTF8.self) })
    if known.contains("[Content_Types].xml") {
      let package = try OfficePackage(bytes)
      if let workbook = try package.part(ofType: "officeDocument", from: nil), workbook.path.hasSuffix(".xml") {
        switch workbook.path.split(separator: "/").first {
        case "xl": return .text(try XLSXReader.text(of: package, workbook: workbook))
        case "word": return .text(try DOCXReader.text(of: package, document: workbook))
        default: throw .format("PowerPoint")
        }
      }
    }
    if known.contains("mimetype"), known.contains("content.xml") { throw .format("OpenDocument") }
    return .archive(try documents(in: bytes))
  }

  private static func documents(in bytes: [UInt8]) throws(ExtractionError) -> [ArchivedFile] {
    var files: [ArchivedFile] = []
    var taken: Set<String> = []
    for file in try Archive.files(of: bytes) {
      guard let name = ArchivePath.name(of: file.path) else { continue }
      guard taken.insert(name).inserted else { throw .twice(name) }
      files.append(ArchivedFile(name: name, bytes: file.bytes))
    }
    guard !files.isEmpty else { throw .empty }
    return files
  }
}
