import Contracts
import Extraction

/// Files of any form → documents. Uses libraries written in C, and so runs in a process of its own.
public enum Readers {
  public static func document(
    from bytes: [UInt8], name: String, municipality: String?
  ) throws(ExtractionError) -> Document {
    let lines = try PDFReader.lines(of: bytes)
    return Document(
      name: name, municipality: municipality, sha256: Extraction.sha256(of: bytes), bytes: bytes.count,
      encoding: "utf-8", lines: lines)
  }
}
