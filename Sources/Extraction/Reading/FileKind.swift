import Contracts

/// What a file is, told by its first bytes; its name and whatever header it came with are not asked.
public enum FileKind: Hashable, Sendable {
  /// Anything that doesn't begin like one of the others: text, or nothing that can be read.
  case text
  case pdf
  /// Also what Office has written since 2007; which of them, only its contents tell.
  case zip
  /// Excel up to 2003, Word up to 2003, OpenDocument and RTF: what an office program has to turn into something newer.
  case office(OfficeKind)
  /// A file of Office with a password.
  case encrypted
  case html
  case xml
  /// Known, and not read: its name for people.
  case other(String)

  /// What an office program writes, and what it is best turned into.
  public enum OfficeKind: String, Hashable, Sendable, CaseIterable {
    case xls, doc, ods, odt, rtf

    /// The ending of what it is turned into.
    public var successor: String { self == .xls || self == .ods ? "xlsx" : "docx" }

    /// The file's media type (IANA).
    public var mediaType: String {
      switch self {
      case .xls: "application/vnd.ms-excel"
      case .doc: "application/msword"
      case .ods: "application/vnd.oasis.opendocument.spreadsheet"
      case .odt: "application/vnd.oasis.opendocument.text"
      case .rtf: "application/rtf"
      }
    }

    /// What people call it.
    public var name: String {
      switch self {
      case .xls: "Excel 97-2003"
      case .doc: "Word 97-2003"
      case .ods, .odt: "OpenDocument"
      case .rtf: "RTF"
      }
    }
  }

  public init(of bytes: [UInt8]) {
    if Self.isPDF(bytes) {
      self = .pdf
    } else if bytes.starts(with: Self.compoundMark) {
      self = Self.compound(bytes)
    } else if let kind = Self.openDocument(bytes) {
      self = kind
    } else if let (_, kind) = Self.signatures.first(where: { bytes.starts(with: $0.0) }) {
      self = kind
    } else {
      self = Self.markup(bytes.prefix(4096)) ?? .text
    }
  }

  /// What people call it; nil for text and what is text in the main.
  var name: String? {
    switch self {
    case .text, .html, .xml: nil
    case .pdf: "PDF"
    case .zip: "ZIP/Excel/Word"
    case .office(let kind): kind.name
    case .encrypted: "Office"
    case .other(let name): name
    }
  }

  private static let signatures: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    (Array("{\\rtf".utf8), .office(.rtf)),
    ([0x89, 0x50, 0x4E, 0x47], .other("PNG")),
    ([0xFF, 0xD8, 0xFF], .other("JPEG")),
    (Array("GIF8".utf8), .other("GIF")),
    ([0x49, 0x49, 0x2A, 0x00], .other("TIFF")),
    ([0x4D, 0x4D, 0x00, 0x2A], .other("TIFF")),
    ([0x1F, 0x8B], .other("gzip")),
    ([0x37, 0x7A, 0xBC, 0xAF], .other("7z")),
    (Array("Rar!".utf8), .other("RAR")),
    (Array("MSCF".utf8), .other("CAB")),
    (Array("%!PS".utf8), .other("PostScript")),
    ([0x7F, 0x45, 0x4C, 0x46], .other("ELF")),
    (Array("MZ".utf8), .other("Windows EXE")),
  ]

  private static func isPDF(_ bytes: [UInt8]) -> Bool {
    // Some programs write a few bytes in front.
    let head = bytes.prefix(1024)
    // Nearly no text has the character at all.
    guard let percent = head.firstIndex(of: UInt8(ascii: "%")) else { return false }
    guard let start = head[percent...].firstRange(of: "%PDF-".utf8)?.lowerBound else { return false }
    if start == 0 { return true }
    // An archive whose first file is a PDF that it stores as it is has the mark near its beginning as well.
    return !head[..<start].contains(0x3C) && !signatures.contains { bytes.starts(with: $0.0) }
  }

  private static let compoundMark: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// A file of files (MS-CFB), told by the names in its directory, which stand in UTF-16.
  private static func compound(_ bytes: [UInt8]) -> FileKind {
    func holds(_ name: String) -> Bool {
      bytes.firstRange(of: name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }) != nil
    }
    if holds("EncryptedPackage") { return .encrypted }
    if holds("WordDocument") { return .office(.doc) }
    if holds("Workbook") || holds("Book") { return .office(.xls) }
    return .other("OLE")
  }

  /// A ZIP whose first file is its media type, not compressed.
  private static func openDocument(_ bytes: [UInt8]) -> FileKind? {
    guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]), bytes.dropFirst(30).starts(with: "mimetype".utf8) else {
      return nil
    }
    let type = bytes.dropFirst(38)
    if type.starts(with: OfficeKind.ods.mediaType.utf8) { return .office(.ods) }
    return type.starts(with: OfficeKind.odt.mediaType.utf8) ? .office(.odt) : nil
  }

  /// HTML or XML, where the first thing after white space and comments is a tag that says so.
  private static func markup(_ head: ArraySlice<UInt8>) -> FileKind? {
    guard let first = head.first(where: { $0 > 0x20 && $0 < 0x80 }), first == 0x3C else { return nil }
    // As ASCII: in UTF-16 every other byte is 0, in all other encodings of Japan tags stand as they are.
    var text = head.filter { $0 != 0 }[...]
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    if text.starts(with: [0xFF, 0xFE]) || text.starts(with: [0xFE, 0xFF]) { text = text.dropFirst(2) }
    var isXML = false
    while true {
      text = text.drop { $0 <= 0x20 }
      if text.starts(with: "<!--".utf8) {
        guard let end = text.firstRange(of: "-->".utf8) else { return nil }
        text = text[end.upperBound...]
      } else if text.starts(with: "<?xml".utf8) {
        guard let end = text.firstRange(of: "?>".utf8) else { return nil }
        isXML = true
        text = text[end.upperBound...]
      } else {
        break
      }
    }
    guard text.first == 0x3C else { return isXML ? .xml : nil }
    let name = text.dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }.map { $0 | 0x20 }
    let tag = String(decoding: name, as: UTF8.self)
    if tag == "!doctype" {
      let rest = text.dropFirst(9).drop { $0 <= 0x20 }.prefix(4).map { $0 | 0x20 }
      return rest == Array("html".utf8) ? .html : .xml
    }
    if htmlTags.contains(tag) { return .html }
    return isXML ? .xml : nil
  }

  private static let htmlTags: Set<String> = [
    "html", "head", "body", "frameset", "table", "meta", "title", "div", "link", "script", "style", "center", "font",
    "h1", "h2", "h3", "p",
  ]
}
