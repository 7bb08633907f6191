import Extraction

/// Reads files of any form.
public protocol FileReader: Sendable {
  /// - Parameter limit: how long it may work.
  /// - Throws: `Rejection` for a file that can't be read; `CancellationError`.
  func read(_ bytes: [UInt8], limit: Duration) throws -> Extract
}
