/// A format's library could not write.
public struct ExportError: Error, Hashable, Sendable {
  /// The format that was written.
  public var format: ExportFormat
  /// What the library says.
  public var message: String
}
