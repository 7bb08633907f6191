import Contracts
import Enrichment
import Foundation

/// What `hyoka run` is about to read: the files, under which name and for which municipality each is dropped.
///
/// A sub-folder that is named with a municipality's code (`131105`) or name (`目黒区`, `東京都目黒区`, or `目黒区` inside
/// `東京都`) says whose the files in it are; of several the innermost counts. A document's name is its path without
/// that folder; where two documents would come to the same name, both keep their whole path.
public struct FolderPlan: Sendable {
  public struct File: Hashable, Sendable {
    /// Relative to the folder, for people.
    public var path: String
    public var key: DocumentKey
    /// In bytes.
    public var size: Int
    /// Why the file can't be read.
    var problem: DeadLetter?
    /// Where the file stands.
    var location: String
  }

  public enum Failure: Error, Hashable, Sendable {
    /// There is no such file or folder.
    case missing(String)
    /// No municipality has the code.
    case municipality(String)
  }

  public let files: [File]
  private let paths: [DocumentKey: String]

  /// - Parameters:
  ///   - root: a folder, or a single file.
  ///   - excluding: a folder that isn't looked into: the one that the outputs go to.
  ///   - municipality: the code of the municipality whose all files are, whatever their folders say.
  public init(
    root: String, excluding: String? = nil, municipality: String? = nil, maximumSize: Int = Limits.fileBytes
  ) throws(Failure) {
    if let municipality, Municipalities.all.with(code: municipality) == nil { throw .municipality(municipality) }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder) else { throw .missing(root) }
    var folder = root
    var found: [FileTree.File]
    if isFolder.boolValue {
      found = FileTree(root: root, excluding: excluding).files
    } else {
      let url = URL(fileURLWithPath: root)
      folder = url.deletingLastPathComponent().path
      found = [FileTree.file(root, named: url.lastPathComponent)]
    }
    let named = found.map { file in Self.name(file, in: folder, municipality: municipality, maximumSize: maximumSize) }
    files = Self.apart(named)
    paths = Dictionary(files.map { ($0.key, $0.path) }) { first, _ in first }
  }

  /// The file that a record's key stands for, once a municipality was found out or before. Of a file in an archive it
  /// begins with the archive.
  func path(of key: DocumentKey) -> String? {
    if let path = paths[key] ?? paths[DocumentKey(municipality: nil, name: key.name)] { return path }
    guard let slash = key.name.lastIndex(of: "/") else { return nil }
    let archive = DocumentKey(municipality: key.municipality, name: String(key.name[..<slash]))
    return path(of: archive).map { $0 + key.name[slash...] }
  }

  private static func name(
    _ file: FileTree.File, in folder: String, municipality: String?, maximumSize: Int
  ) -> File {
    var parts = file.path.split(separator: "/").map(String.init)
    var owner = municipality
    let found = parts.indices.dropLast().reversed().lazy.compactMap { index in
      self.municipality(named: parts[index], in: index > 0 ? parts[index - 1] : nil).map { (index, $0.code) }
    }.first
    if let (index, code) = found {
      parts.remove(at: index)
      owner = owner ?? code
    }
    let path = file.path.precomposedStringWithCanonicalMapping
    var problem: DeadLetter?
    if let reason = file.problem {
      problem = DeadLetter(name: path, stage: "ingest", reason: .unreadable, message: reason)
    } else if file.size > maximumSize {
      problem = DeadLetter(
        name: path, stage: "ingest", reason: .tooLarge,
        message: "\(file.size)バイトあり、上限は\(maximumSize)バイトです (larger than the limit)")
    }
    return File(
      path: path, key: DocumentKey(municipality: owner, name: parts.joined(separator: "/")), size: file.size,
      problem: problem, location: "\(folder)/\(file.path)")
  }

  private static func municipality(named folder: String, in parent: String?) -> Municipality? {
    let folder = folder.precomposedStringWithCanonicalMapping
    if let found = Municipalities.all.with(code: folder) ?? Municipalities.all.named(folder) { return found }
    return parent.flatMap { Municipalities.all.named($0.precomposedStringWithCanonicalMapping + folder) }
  }

  /// Gives documents that would come to the same name their whole path. A document whose municipality isn't known yet
  /// may turn out to be any municipality's.
  private static func apart(_ files: [File]) -> [File] {
    let namesakes = Dictionary(grouping: files.indices) { files[$0].key.name }.values.filter { $0.count > 1 }
    var files = files
    for group in namesakes {
      let owners = group.compactMap { files[$0].key.municipality }
      guard Set(owners).count < group.count else { continue }
      for index in group { files[index].key.name = files[index].path }
    }
    // Only names that differ in nothing but their Unicode form are left.
    var taken: Set<DocumentKey> = []
    for index in files.indices where !taken.insert(files[index].key).inserted {
      files[index].problem = DeadLetter(
        name: files[index].path, stage: "ingest", reason: .unreadable,
        message: "同じ名前のファイルがもう一つあります (another file differs only in its name's Unicode form)")
    }
    return files
  }
}
