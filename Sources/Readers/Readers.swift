import Contracts
import Extraction

/// Files of any form → text. Uses libraries written in C, and so runs in a process of its own.
public enum Readers {
  /// - Throws: `ExtractionError` where the file is in no form that is read here, or breaks its form's rules.
  public static func read(_ bytes: [UInt8]) throws(ExtractionError) -> Extract {
    guard !bytes.isEmpty else { throw .empty }
    switch FileKind(of: bytes) {
    case .pdf:
      let text = try PDFReader.read(bytes)
      var omissions = text.skippedPages.map { Omission(.pageWithoutText, page: $0) }
      if text.hiddenLetters > 0 { omissions.append(Omission(.hidden, count: text.hiddenLetters)) }
      return .text(ExtractedText(format: "application/pdf", lines: text.lines, omissions: omissions))
    case .zip: return try ZIPReader.read(bytes)
    case .html: return .text(try HTMLReader.text(of: bytes))
    case .text:
      let decoded = try TextDecoder.decode(bytes)
      return .text(try Extraction.text(of: decoded.bytes, encoding: decoded.encoding.name))
    case .xml: throw .format("XML")
    case .office(let kind): throw .format(kind.name)
    case .encrypted: throw .encrypted("Office")
    case .other(let name): throw .format(name)
    }
  }
}
