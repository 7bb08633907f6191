import Contracts
import Extraction
import Fleet

/// Reads any file: plain text in UTF-8 here, in Swift, and everything else by a process of its own.
public struct AnyFile: Sendable {
  private let reader: any FileReader

  public init(reader: any FileReader = ReaderProcess()) {
    self.reader = reader
  }

  /// - Parameter limit: how long reading may take.
  /// - Throws: `Rejection` for a file that can't be read; `CancellationError`.
  public func read(_ bytes: [UInt8], limit: Duration) throws -> Extract {
    guard FileKind(of: bytes) == .text else { return try reader.read(bytes, limit: limit) }
    do throws(ExtractionError) {
      return .text(try Extraction.text(of: bytes))
    } catch {
      guard error.reason == .notText else { throw Rejection(error) }
      return try inAnotherEncoding(bytes, otherwise: error, limit: limit)
    }
  }

  /// One file that is no archive, as a document.
  /// - Throws: `Rejection`; `CancellationError`.
  public func document(
    from bytes: [UInt8], name: String, municipality: String?, limit: Duration = .seconds(60)
  ) throws -> Document {
    guard case .text(let text) = try read(bytes, limit: limit) else {
      throw Rejection(.formatUnknown, "ZIPの中のファイルを一つずつ指定してください (name the files in the archive one by one)")
    }
    return text.document(from: bytes, name: name, municipality: municipality)
  }

  /// - Parameter otherwise: where it is no text in UTF-8; what counts if it is none in any other encoding either.
  private func inAnotherEncoding(
    _ bytes: [UInt8], otherwise error: ExtractionError, limit: Duration
  ) throws -> Extract {
    do {
      return try reader.read(bytes, limit: limit)
    } catch let rejection as Rejection where rejection.reason == .notText {
      throw Rejection(error)
    }
  }
}
