import Extraction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Standard input and output, as bytes.
enum Streams {
  /// All of standard input.
  /// - Throws: where it is more than the limit.
  static func input(atMost limit: Int) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(0, &part, part.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return bytes }
      bytes += part[..<count]
      guard bytes.count <= limit else { throw ExtractionError.tooLarge(bytes.count) }
    }
  }

  /// Ends the process where nobody reads any more.
  static func output(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { exit(1) }
      rest = rest.dropFirst(count)
    }
  }
}
