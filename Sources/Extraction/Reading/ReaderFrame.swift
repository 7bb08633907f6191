import Contracts

/// What the process that reads a file says to the one that asked it to: one kind byte, the length of the rest in eight
/// bytes (big endian), the rest.
public enum ReaderFrame: Sendable {
  /// The text of the file.
  case text(ExtractedText)
  /// A file of an archive.
  case file(ArchivedFile)
  /// The file can't be read.
  case refusal(ExtractionError)
  /// That was all. Without it the process came to grief on the way.
  case end

  public static let headerBytes = 9

  public var bytes: [UInt8] {
    switch self {
    case .text(let text): Self.frame(0x54, (try? JSON.encode(Self.carrier(of: text))) ?? [])
    case .file(let file): Self.frame(0x46, Array(file.name.utf8) + [0] + file.bytes)
    case .refusal(let error):
      Self.frame(0x52, (try? JSON.encode(Self.carrier(of: error))) ?? [])
    case .end: Self.frame(0x45, [])
    }
  }

  /// The kind and the length that a header gives.
  public static func header(_ bytes: some Collection<UInt8>) -> (kind: UInt8, length: Int)? {
    guard bytes.count == headerBytes, let kind = bytes.first else { return nil }
    let length = bytes.dropFirst().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: length).map { (kind, $0) }
  }

  /// - Returns: nil where the bytes are no frame of that kind.
  public init?(kind: UInt8, body: [UInt8]) {
    switch kind {
    case 0x54:
      guard let document = try? JSON.decode(Document.self, from: body) else { return nil }
      self = .text(
        ExtractedText(
          format: document.format, encoding: document.encoding, lines: document.lines,
          omissions: document.omissions ?? [], sheets: document.sheets ?? []))
    case 0x46:
      guard let end = body.firstIndex(of: 0), let name = String(validating: body[..<end], as: UTF8.self) else {
        return nil
      }
      self = .file(ArchivedFile(name: name, bytes: Array(body[(end + 1)...])))
    case 0x52:
      guard let letter = try? JSON.decode(DeadLetter.self, from: body) else { return nil }
      self = .refusal(ExtractionError(reason: letter.reason, message: letter.message, place: letter.place))
    case 0x45 where body.isEmpty: self = .end
    default: return nil
    }
  }

  private static func frame(_ kind: UInt8, _ body: [UInt8]) -> [UInt8] {
    let length = UInt64(body.count)
    return [kind] + (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) } + body
  }

  /// Messages that have their JSON already. Who asked knows the file's name and hash.
  private static func carrier(of text: ExtractedText) -> Document {
    Document(
      name: "", municipality: nil, sha256: "", bytes: 0, encoding: text.encoding, format: text.format,
      omissions: text.omissions.isEmpty ? nil : text.omissions, sheets: text.sheets.isEmpty ? nil : text.sheets,
      lines: text.lines)
  }

  private static func carrier(of error: ExtractionError) -> DeadLetter {
    DeadLetter(name: "", stage: "", reason: error.reason, message: error.message, place: error.place)
  }
}
