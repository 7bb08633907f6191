import CPoppler
import Contracts
import Extraction

/// PDF → lines and table rows, through poppler.
enum PDFReader {
  /// - Parameter bytes: the whole file.
  /// - Throws: `ExtractionError` for a file that is no PDF, is encrypted, or holds no text.
  static func lines(of bytes: [UInt8]) throws(ExtractionError) -> [DocumentLine] {
    throw ExtractionError(reason: .notText, message: String(cString: cpoppler_version()), place: nil)
  }
}
