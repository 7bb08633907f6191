import CArchive

/// Makes ZIP files, through libarchive.
public enum ZIPFile {
  public static func bytes(_ files: [(name: String, content: [UInt8])]) -> [UInt8] {
    written(files.map { (Array($0.name.utf8), $0.content) })
  }

  /// With names in whatever encoding, which aren't marked as UTF-8: libarchive refuses such names, so they are put in
  /// the place of others that are as long.
  public static func bytes(raw files: [(name: [UInt8], content: [UInt8])]) -> [UInt8] {
    let stands = files.enumerated().map { index, file in
      Array(repeating: UInt8(ascii: "a") + UInt8(index % 26), count: file.name.count)
    }
    var bytes = written(zip(stands, files).map { ($0, $1.content) })
    for (stand, file) in zip(stands, files) {
      for range in bytes.ranges(of: stand) { bytes.replaceSubrange(range, with: file.name) }
    }
    return bytes
  }

  private static func written(_ files: [(name: [UInt8], content: [UInt8])]) -> [UInt8] {
    let archive = archive_write_new()
    defer { archive_write_free(archive) }
    archive_write_set_format_zip(archive)
    var buffer = [UInt8](repeating: 0, count: files.reduce(1 << 16) { $0 + $1.content.count + 1024 })
    var used = 0
    buffer.withUnsafeMutableBytes { buffer in
      archive_write_open_memory(archive, buffer.baseAddress, buffer.count, &used)
      for file in files {
        let entry = archive_entry_new()
        defer { archive_entry_free(entry) }
        (file.name + [0]).withUnsafeBufferPointer {
          $0.withMemoryRebound(to: CChar.self) { archive_entry_set_pathname(entry, $0.baseAddress) }
        }
        archive_entry_set_filetype(entry, 0o100000)
        archive_entry_set_perm(entry, 0o644)
        archive_entry_set_size(entry, Int64(file.content.count))
        archive_write_header(archive, entry)
        file.content.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
      }
      archive_write_close(archive)
    }
    return Array(buffer[..<used])
  }
}
