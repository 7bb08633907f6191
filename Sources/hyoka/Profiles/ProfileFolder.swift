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
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw ValidationError("フォルダーがありません：\(folder) (There is no such folder.)")
    }
    for name in names.sorted() where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = "\(folder)/\(name)"
      do {
        set = try set.adding(yaml: try text(path), file: path)
      } catch let error as DataFileError {
        throw ValidationError("\(error)")
      }
    }
    return set
  }

  static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError("ファイルがありません：\(path) (There is no such file.)")
    }
    guard let text = String(data: data, encoding: .utf8) else {
      throw ValidationError("\(path): UTF-8として読めません (not valid UTF-8)")
    }
    return text
  }
}
