import ArgumentParser
import DataFiles
import Foundation
import Parsing

/// The bundled profiles, and those of a folder.
enum ProfileFolder {
  /// - Throws: `ValidationError` where the folder is missing or a profile in it is wrong, with file, line and reason.
  static func load(_ folder: String?) throws -> ProfileSet {
    var set = try ProfileSet.bundled()
    guard let folder else { return set }
    for name in try InputFile.names(in: folder).sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = "\(folder)/\(name)"
      do {
        set = try set.adding(yaml: try text(path), file: path)
      } catch let error as DataFileError {
        throw ValidationError("\(error)")
      }
    }
    return set
  }

  /// - Throws: `ValidationError`: one line with the file and the reason.
  static func text(_ path: String) throws(ValidationError) -> String {
    guard let text = String(data: try InputFile.bytes(path), encoding: .utf8) else {
      throw ValidationError("\(path.printable): UTF-8として読めません (not valid UTF-8)")
    }
    return text
  }
}
