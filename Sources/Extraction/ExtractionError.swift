import Contracts

/// Why a file can't be read.
public struct ExtractionError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the file's name: place and reason.
  public var message: String
  public var place: Place?

  public init(reason: DeadLetter.Reason, message: String, place: Place?) {
    self.reason = reason
    self.message = message
    self.place = place
  }

  public static let empty = ExtractionError(reason: .empty, message: "ファイルに文字がありません (the file has no text)", place: nil)

  public static func tooLarge(_ bytes: Int) -> ExtractionError {
    let limit = Extraction.sizeLimit >> 20
    let size = (bytes + (1 << 20) - 1) >> 20
    return ExtractionError(
      reason: .tooLarge,
      message: "ファイルが大きすぎます: \(size) MiB、上限は \(limit) MiB (the file is larger than the limit)", place: nil
    )
  }

  public static let tooManyCells = ExtractionError(
    reason: .tooLarge,
    message: "行と欄が多すぎます: 上限は\(Extraction.cellLimit)です (more than \(Extraction.cellLimit) lines and cells)", place: nil)

  public static func format(_ name: String) -> ExtractionError {
    ExtractionError(
      reason: .formatUnknown, message: "\(name)のファイルは読めません (\(name) files can't be read)", place: nil)
  }

  static func binary(line: Int) -> ExtractionError {
    ExtractionError(
      reason: .notText, message: "\(line)行目に文字でないデータがあります。テキストではありません (line \(line) holds binary data, not text)",
      place: Place(line: line)
    )
  }

  static func encoding(line: Int) -> ExtractionError {
    ExtractionError(
      reason: .notText, message: "\(line)行目がUTF-8として読めません (line \(line) is not valid UTF-8)", place: Place(line: line)
    )
  }
}
