import Contracts

/// What a file is, told by its first bytes; its name and whatever header it came with are not asked.
public enum FileKind: Hashable, Sendable {
  /// Anything that doesn't begin like one of the others: text, or nothing that can be read.
  case text
  case pdf
  /// Also what Office has written since 2007; which of them, only its contents tell.
  case zip
  /// Word, Excel and others up to 2003 (OLE compound file), and files of today's Office with a password.
  case compound
  case html
  case xml
  case rtf
  /// Known, and not read: its name for people.
  case other(String)

  public init(of bytes: [UInt8]) {
    // Some programs write a few bytes in front of a PDF.
    let start = bytes.prefix(1024).firstRange(of: "%PDF-".utf8)?.lowerBound
    if let start, start == 0 || !bytes[..<start].contains(0x3C) {
      self = .pdf
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
    case .compound: "Excel/Word"
    case .rtf: "RTF"
    case .other(let name): name
    }
  }

  private static let signatures: [([UInt8], FileKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compound),
    (Array("{\\rtf".utf8), .rtf),
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

  /// HTML or XML, where the first thing after white space and comments is a tag that says so.
  private static func markup(_ head: ArraySlice<UInt8>) -> FileKind? {
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
