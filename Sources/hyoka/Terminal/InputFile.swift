import ArgumentParser
import Foundation

/// A file or folder that a person names on the command line.
enum InputFile {
  /// - Throws: `ValidationError`: one line with the file and the reason.
  static func bytes(_ path: String) throws(ValidationError) -> Data {
    if let data = FileManager.default.contents(atPath: path) { return data }
    let (code, name) = (refusal(of: path, isFolder: false), path.printable)
    throw ValidationError(
      code == ENOENT
        ? "ファイルがありません：\(name) (There is no such file.)"
        : "ファイルを開けません：\(name) (The file can't be opened: \(String(cString: strerror(code))).)")
  }

  /// What is in a folder.
  /// - Throws: `ValidationError`: one line with the folder and the reason.
  static func names(in path: String) throws(ValidationError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      let (code, name) = (refusal(of: path, isFolder: true), path.printable)
      throw ValidationError(
        code == ENOENT
          ? "フォルダーがありません：\(name) (There is no such folder.)"
          : "フォルダーを開けません：\(name) (The folder can't be opened: \(String(cString: strerror(code))).)")
    }
  }

  /// Why the system gives no access to it, as Foundation doesn't tell.
  private static func refusal(of path: String, isFolder: Bool) -> Int32 {
    // A pipe that nobody writes to would be waited for.
    let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return errno }
    close(file)
    var isDirectory: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) else { return ENOENT }
    if isDirectory.boolValue == isFolder { return EINVAL }
    return isFolder ? ENOTDIR : EISDIR
  }
}
