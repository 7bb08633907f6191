import Contracts

/// What a reader makes of a file: a document without its identity, or the files of an archive.
public enum Extract: Sendable {
  case text(ExtractedText)
  case archive([ArchivedFile])
}

/// The text of a file.
public struct ExtractedText: Hashable, Sendable {
  /// The file's media type (IANA); nil for plain text.
  public var format: String?
  /// The encoding that the text was decoded from, by its IANA name; of formats that bring their own, `utf-8`.
  public var encoding: String
  public var lines: [DocumentLine]
  public var omissions: [Omission]
  /// The names of a workbook's sheets that are seen.
  public var sheets: [String]

  public init(
    format: String?, encoding: String = "utf-8", lines: [DocumentLine], omissions: [Omission] = [],
    sheets: [String] = []
  ) {
    self.format = format
    self.encoding = encoding
    self.lines = lines
    self.omissions = omissions
    self.sheets = sheets
  }

  /// - Parameter bytes: the file that it was read from.
  public func document(from bytes: [UInt8], name: String, municipality: String?) -> Document {
    Document(
      name: name, municipality: municipality, sha256: Extraction.sha256(of: bytes), bytes: bytes.count,
      encoding: encoding, format: format, omissions: omissions.isEmpty ? nil : omissions,
      sheets: sheets.isEmpty ? nil : sheets, lines: lines)
  }
}

/// A file that was in an archive.
public struct ArchivedFile: Hashable, Sendable {
  /// Its path in the archive, without `..`, empty parts or a slash in front: it names the document and nothing else.
  public var name: String
  public var bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
