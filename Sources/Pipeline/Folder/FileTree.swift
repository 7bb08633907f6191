import Foundation

/// The files under a folder, in the byte order of their relative paths, so that every machine sees the same order.
///
/// Hidden files and folders are left out. Links are followed; a folder that can be reached in several ways is read
/// once, so that links in a circle come to an end.
struct FileTree {
  struct File: Hashable {
    /// Relative to the folder, as the file system has it.
    var path: String
    var size: Int
    /// Why the file can't be read; nil for an ordinary file.
    var problem: String?
  }

  private(set) var files: [File] = []
  private let root: String
  private let excluded: FileID?
  private var seen: Set<FileID> = []

  /// - Parameter excluding: a folder that isn't looked into, whether it exists or not.
  init(root: String, excluding: String?) {
    self.root = root
    self.excluded = excluding.flatMap(Self.status).map(FileID.init)
    if let status = Self.status(root) { seen.insert(FileID(status)) }
    list("")
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func list(_ folder: String) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? root : "\(root)/\(folder)")
    } catch {
      let path = folder.isEmpty ? "." : folder
      files.append(File(path: path, size: 0, problem: "フォルダーを開けません (the folder can't be opened)"))
      return
    }
    // Sorted, so that of two links to one folder it is always the same one that counts.
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) where !name.hasPrefix(".") {
      visit(folder.isEmpty ? name : "\(folder)/\(name)")
    }
  }

  private mutating func visit(_ path: String) {
    let place = "\(root)/\(path)"
    guard let status = Self.status(place), status.st_mode & S_IFMT == S_IFDIR else {
      return files.append(Self.file(place, named: path))
    }
    let id = FileID(status)
    if id != excluded, seen.insert(id).inserted { list(path) }
  }

  /// A file by itself.
  /// - Parameter name: the path that it gets.
  static func file(_ path: String, named name: String) -> File {
    guard let status = status(path) else {
      return File(path: name, size: 0, problem: "ファイルを開けません (the file can't be opened)")
    }
    // A pipe might be waited for without end, and a device never ends.
    guard status.st_mode & S_IFMT == S_IFREG else {
      return File(path: name, size: 0, problem: "普通のファイルではありません (not an ordinary file)")
    }
    return File(path: name, size: Int(status.st_size), problem: nil)
  }

  private static func status(_ path: String) -> stat? {
    var status = stat()
    return stat(path, &status) == 0 ? status : nil
  }

  private struct FileID: Hashable {
    var device: UInt64
    var inode: UInt64

    init(_ status: stat) {
      device = UInt64(truncatingIfNeeded: status.st_dev)
      inode = UInt64(truncatingIfNeeded: status.st_ino)
    }
  }
}
