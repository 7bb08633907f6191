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
    guard let status = Self.status("\(root)/\(path)") else {
      files.append(File(path: path, size: 0, problem: "ファイルを開けません (the file can't be opened)"))
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR:
      let id = FileID(status)
      guard id != excluded, seen.insert(id).inserted else { return }
      list(path)
    case S_IFREG:
      files.append(File(path: path, size: Int(status.st_size), problem: nil))
    default:
      files.append(File(path: path, size: 0, problem: "普通のファイルではありません (not an ordinary file)"))
    }
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
