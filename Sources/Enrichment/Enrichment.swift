import Contracts

/// Sheet → Measures.
public enum Enrichment {
  /// - Throws: `EnrichmentError` where the sheet as a whole can't be placed (year, municipality); whatever is doubtful
  ///   in single values is a finding instead.
  public static func measures(from sheet: Sheet) throws(EnrichmentError) -> MeasureSet {
    throw EnrichmentError(reason: .yearUnknown, message: "", place: nil)
  }
}

/// Why a sheet can't be interpreted.
public struct EnrichmentError: Error, Hashable, Sendable {
  public var reason: DeadLetter.Reason
  /// One line, without the document's name: place and reason.
  public var message: String
  public var place: Place?
}
