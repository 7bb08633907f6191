import ArgumentParser
import Contracts
import Fleet
import Foundation
import Pipeline

/// The document that a person names on the command line.
enum DocumentFile {
  /// - Throws: `ValidationError` where the file can't be opened; an exit status for one that can't be read, and says why.
  static func read(_ path: String, municipality: String?) throws -> Document {
    let data = try InputFile.bytes(path)
    do {
      return try AnyFile().document(
        from: [UInt8](data), name: URL(fileURLWithPath: path).lastPathComponent, municipality: municipality)
    } catch let rejection as Rejection {
      StandardStreams.error("\(path.printable): \(rejection.message)\n")
      throw ExitCode(2)
    }
  }
}
