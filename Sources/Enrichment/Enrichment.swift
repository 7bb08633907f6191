import Contracts

/// Sheet → Measures.
public enum Enrichment {
  /// Interprets a sheet: the same sheet gives the same measures, on any machine.
  ///
  /// - Throws: `EnrichmentError` where the sheet as a whole can't be placed (year, municipality); whatever is doubtful
  ///   in single values is a finding instead.
  public static func measures(from sheet: Sheet) throws(EnrichmentError) -> MeasureSet {
    guard let municipality = Municipalities.all.with(code: sheet.municipality) else {
      throw EnrichmentError(
        reason: .municipalityInvalid,
        message: "no municipality has the code \(sheet.municipality) (six digits, the last a check digit)", place: nil)
    }
    guard let printed = sheet.fiscalYear else {
      throw EnrichmentError(reason: .yearUnknown, message: "the document names no fiscal year", place: nil)
    }
    guard let year = FiscalYear.read(printed.text) else {
      throw EnrichmentError(
        reason: .yearUnknown,
        message: "line \(printed.place.line): no fiscal year can be read from \"\(printed.text)\"",
        place: printed.place)
    }
    return MeasureAssembly(sheet: sheet, municipality: municipality, fiscalYear: year).measureSet()
  }
}

/// Why a sheet can't be interpreted.
public struct EnrichmentError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the document's name: place and reason.
  public var message: String
  public var place: Place?
}
