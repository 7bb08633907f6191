import Contracts
import Extraction

extension ExtractionError {
  static func pdf(_ failure: PopplerDocument.Failure, page: Int?) -> ExtractionError {
    let place = page.map { "\($0)ページ: " } ?? ""
    switch failure {
    case .encrypted:
      return ExtractionError(
        reason: .encrypted,
        message: "PDFにパスワードがかかっています。パスワードを外してください (the PDF opens only with a password)", place: nil)
    case .damaged:
      return ExtractionError(
        reason: .damaged,
        message: "\(place)PDFが壊れていて読めません。作り直してください (the PDF is damaged and can't be read)", place: nil)
    case .noPages:
      return ExtractionError(reason: .empty, message: "PDFにページがありません (the PDF has no pages)", place: nil)
    case .tooMuch:
      return ExtractionError(
        reason: .tooLarge,
        message: "\(place)文字や罫線が多すぎます。分けてください (a page of the PDF has too many letters or lines)", place: nil)
    }
  }

  static func tooManyPages(_ count: Int) -> ExtractionError {
    ExtractionError(
      reason: .tooLarge,
      message: "ページが多すぎます: \(count)ページ、上限は\(PDFReader.pageLimit)ページ (the PDF has more pages than the limit)",
      place: nil)
  }

  static let tooManyPDFCells = ExtractionError(
    reason: .tooLarge,
    message: "行と欄が多すぎます: 上限は\(Extraction.cellLimit)です (more than \(Extraction.cellLimit) lines and cells)", place: nil)

  static func empty(pages: Int) -> ExtractionError {
    ExtractionError(
      reason: .empty, message: "PDFの\(pages)ページに文字がありません (the PDF's \(pages) pages have no text)", place: nil)
  }

  static let pictures = ExtractionError(
    reason: .ocrNeeded,
    message: "ページが画像です。文字認識(OCR)をかけるか、元のファイルから作り直してください "
      + "(the pages are pictures: recognise their text first)",
    place: nil)

  static let illegible = ExtractionError(
    reason: .ocrNeeded,
    message: "文字コードの対応表がないPDFで、文字が読み取れません。元のファイルから作り直すか、文字認識(OCR)をかけてください "
      + "(the PDF's fonts don't tell which letters they draw)",
    place: nil)
}
