import Contracts
import Extraction

extension ExtractionError {
  /// - Parameter reason: what the library says, in English; nil where it says nothing.
  static func damaged(_ format: String, _ reason: String?, at place: Place? = nil) -> ExtractionError {
    let detail = reason.map { ": \(ExtractionError.oneLine($0))" } ?? ""
    return ExtractionError(
      reason: .damaged, message: "\(format)のファイルが壊れています (the \(format) file is damaged\(detail))", place: place)
  }

  static func encrypted(_ format: String) -> ExtractionError {
    ExtractionError(
      reason: .encrypted, message: "パスワードのかかった\(format)のファイルです。外してから渡してください (the \(format) file needs a password)",
      place: nil)
  }

  static func tooManyFiles(_ limit: Int) -> ExtractionError {
    ExtractionError(
      reason: .tooLarge, message: "ZIPの中のファイルが多すぎます: 上限は\(limit)です (more than \(limit) files in the archive)",
      place: nil)
  }

  static func unpacksTooLarge(_ limit: Int) -> ExtractionError {
    ExtractionError(
      reason: .tooLarge, message: "開くと\(limit >> 20) MiBを超えます (unpacked it is more than \(limit >> 20) MiB)", place: nil
    )
  }

  static func twice(_ name: String) -> ExtractionError {
    ExtractionError(
      reason: .damaged, message: "ZIPの中に同じ名前のファイルが二つあります: \(name) (two files of one name in the archive)", place: nil)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
