import CArchive
import Extraction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files in a ZIP, through libarchive.
enum Archive {
  /// The most files that are taken out of one archive.
  static let fileLimit = 10_000
  /// What they may come to when they are unpacked, in bytes.
  static let sizeLimit = 256 << 20

  struct File {
    /// As it stands there, in whatever encoding.
    var path: [UInt8]
    var bytes: [UInt8]
  }

  /// All files, in the order of the archive; folders and links are left out.
  /// - Parameter wanted: asked for each file's path; what isn't wanted isn't unpacked.
  static func files(
    of bytes: [UInt8], wanted: ([UInt8]) -> Bool = { _ in true }
  ) throws(ExtractionError) -> [File] {
    // Or libarchive refuses names in UTF-8.
    setlocale(LC_CTYPE, "C.UTF-8")
    guard let archive = archive_read_new() else { throw .damaged("ZIP", nil) }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip_seekable(archive)
    archive_read_support_format_zip_streamable(archive)
    return try bytes.withUnsafeBufferPointer { buffer throws(ExtractionError) in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        throw .damaged("ZIP", reason(archive))
      }
      var files: [File] = []
      var left = sizeLimit
      var entry: OpaquePointer?
      while true {
        let status = archive_read_next_header(archive, &entry)
        if status == ARCHIVE_EOF { return files }
        guard status >= ARCHIVE_WARN, let entry else { throw .damaged("ZIP", reason(archive)) }
        guard archive_entry_filetype(entry) & 0o170000 == 0o100000 else { continue }
        let path = archive_entry_pathname(entry).map { Array(UnsafeBufferPointer(start: $0, count: strlen($0))) } ?? []
        let name = path.map { UInt8(bitPattern: $0) }
        guard wanted(name) else { continue }
        guard archive_entry_is_encrypted(entry) == 0 else { throw .encrypted("ZIP") }
        guard files.count < fileLimit else { throw .tooManyFiles(fileLimit) }
        files.append(File(path: name, bytes: try content(of: archive, left: &left)))
      }
    }
  }

  private static func content(of archive: OpaquePointer, left: inout Int) throws(ExtractionError) -> [UInt8] {
    var content: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = archive_read_data(archive, &part, part.count)
      guard count >= 0 else { throw .damaged("ZIP", reason(archive)) }
      guard count > 0 else { return content }
      left -= count
      guard left >= 0 else { throw .unpacksTooLarge(sizeLimit) }
      content += part[..<count]
    }
  }

  private static func reason(_ archive: OpaquePointer) -> String? {
    archive_error_string(archive).map { String(cString: $0) }
  }
}
