import Contracts
import DataFiles

/// Sheet → Measures.
public enum Enrichment {
  /// Interprets a sheet: the same sheet gives the same measures, on any machine.
  ///
  /// - Parameter checkpoint: called every few records; what it throws ends the work.
  /// - Throws: `EnrichmentError` where the sheet as a whole can't be placed (year, municipality), what `checkpoint`
  ///   throws, and `DataFileError` where the bundled words, goals or municipalities can't be read; whatever is doubtful in single values is a
  ///   finding instead.
  public static func measures(from sheet: Sheet, checkpoint: () throws -> Void = {}) throws -> MeasureSet {
    try ReadingWords.bundled.check()
    try GoalCatalogue.bundled.check()
    try Municipalities.all.check()
    guard let municipality = Municipalities.all.with(code: sheet.municipality) else {
      throw EnrichmentError(
        reason: .municipalityInvalid,
        message: "団体コード \(sheet.municipality) の自治体はありません (no municipality has the code \(sheet.municipality))",
        place: nil)
    }
    guard let printed = sheet.fiscalYear else {
      throw EnrichmentError(
        reason: .yearUnknown,
        message: "文書から年度を読み取れません。表題や「対象年度」の欄に年度が書かれているか確かめてください (the document names no fiscal year)", place: nil)
    }
    guard let year = FiscalYear.read(printed.text) else {
      throw EnrichmentError(
        reason: .yearUnknown,
        message: "「\(Wording.short(printed.text))」は年度として読めません (no fiscal year can be read from it)",
        place: printed.place)
    }
    return try MeasureAssembly(sheet: sheet, municipality: municipality, fiscalYear: year).measureSet(checkpoint)
  }
}

/// Why a sheet can't be interpreted.
public struct EnrichmentError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the document's name: place and reason.
  public var message: String
  public var place: Place?
}
