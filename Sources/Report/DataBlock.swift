import Contracts

/// A block of data in a page: lines of JSON in an element that browsers neither show nor run.
enum DataBlock {
  static let closing = Array("</script>\n".utf8)

  static func opening(_ name: StaticString) -> [UInt8] {
    Array("<script type=\"application/json\" id=\"\(name)\">\n".utf8)
  }

  /// A block of its own for each document, which the page doesn't read before somebody asks for it.
  /// - Returns: nil for what is no SHA-256, since it stands in the markup.
  static func opening(document sha256: String) -> [UInt8]? {
    guard sha256.utf8.count == 64, sha256.allSatisfy({ $0.isASCII && $0.isHexDigit }) else { return nil }
    return Array("<script type=\"application/json\" id=\"document-\(sha256)\">".utf8)
  }

  static func whole(_ name: StaticString, _ lines: [[UInt8]]) -> [UInt8] {
    var block = opening(name)
    for line in lines {
      block += escaped(line)
      block.append(UInt8(ascii: "\n"))
    }
    return block + closing
  }

  /// JSON in which no `<` is left, so that nothing in it can end the block or begin a comment. In JSON it stands within
  /// strings only, where `\u003c` means the same.
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "<")
    return json.withUnsafeBytes { source in
      var from = 0
      var next = ByteScan.first(of: mark, mark, in: source)
      if next == source.count { return json }
      var escaped: [UInt8] = []
      escaped.reserveCapacity(source.count + 64)
      while next < source.count {
        escaped.append(contentsOf: source[from..<next])
        escaped.append(contentsOf: "\\u003c".utf8)
        from = next + 1
        next = ByteScan.first(of: mark, mark, in: source, from: from)
      }
      escaped.append(contentsOf: source[from...])
      return escaped
    }
  }
}
