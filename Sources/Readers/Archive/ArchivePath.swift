import Extraction

/// The path of a file in an archive, which names the document and means nothing else.
enum ArchivePath {
  /// Without drives, `..` and empty parts; nil for what systems put into archives by themselves, and for hidden files.
  ///
  /// ZIP says by a flag whether a name is UTF-8; programs that don't set it mostly mean it all the same where it is
  /// valid, and CP932 where it isn't.
  static func name(of path: [UInt8]) -> String? {
    let text =
      String(validating: path, as: UTF8.self) ?? (try? Encoding.cp932.decode(path))
      ?? String(decoding: path, as: UTF8.self)
    let visible = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    let parts = visible.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." && $0 != ".." && !$0.hasSuffix(":") }
    guard !parts.isEmpty, !parts.contains(where: isOfSystem) else { return nil }
    return parts.joined(separator: "/")
  }

  /// ~$ begins the name of a file that an office program keeps beside the one that it has open.
  private static func isOfSystem(_ part: Substring) -> Bool {
    part.hasPrefix(".") || part.hasPrefix("~$") || ["__MACOSX", "Thumbs.db", "desktop.ini"].contains(part)
  }
}
