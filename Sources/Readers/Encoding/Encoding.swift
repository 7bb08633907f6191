import Extraction

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An encoding of text, as iconv knows it.
struct Encoding: Hashable, Sendable {
  /// The name that IANA has for it.
  var name: String
  /// The name that iconv has for it: of several variants the one that Windows and the web mean.
  var iconvName: String

  static let utf8 = Encoding(name: "utf-8", iconvName: "UTF-8")
  static let utf16le = Encoding(name: "utf-16le", iconvName: "UTF-16LE")
  static let utf16be = Encoding(name: "utf-16be", iconvName: "UTF-16BE")
  static let cp932 = Encoding(name: "windows-31j", iconvName: "CP932")
  static let eucJP = Encoding(name: "euc-jp", iconvName: "EUC-JP-MS")
  static let iso2022JP = Encoding(name: "iso-2022-jp", iconvName: "EUC-JP-MS")

  struct Undecodable: Error, Hashable {
    /// Where the first byte stands that means nothing.
    var offset: Int
  }

  /// - Throws: where a byte means nothing in this encoding; nothing is replaced or left out.
  func decode(_ bytes: [UInt8]) throws(Undecodable) -> String { String(decoding: try utf8(of: bytes), as: UTF8.self) }

  /// The same text in UTF-8.
  func utf8(of bytes: [UInt8]) throws(Undecodable) -> [UInt8] {
    if self == .utf8 {
      guard String(validating: bytes, as: UTF8.self) != nil else { throw Undecodable(offset: 0) }
      return bytes
    }
    guard let converter = iconv_open("UTF-8", iconvName), converter != iconv_t(bitPattern: -1) else {
      throw Undecodable(offset: 0)
    }
    defer { iconv_close(converter) }
    let plain = self == .iso2022JP ? try ISO2022JP.eucJP(from: bytes) : bytes
    var input = plain.map { CChar(bitPattern: $0) }
    // Nothing that is encoded here takes more than three times the room in UTF-8.
    var output = [CChar](repeating: 0, count: plain.count * 3 + 16)
    let (left, written) = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output -> (Int, Int) in
        var (from, to) = (input.baseAddress, output.baseAddress)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = iconv(converter, &from, &inputLeft, &to, &outputLeft) == Int(bitPattern: UInt.max)
        // Without an input it writes what it has kept back.
        if !failed { _ = iconv(converter, nil, nil, &to, &outputLeft) }
        return (failed ? max(1, inputLeft) : inputLeft, output.count - outputLeft)
      }
    }
    guard left == 0 else { throw Undecodable(offset: plain.count - left) }
    return output[..<written].map { UInt8(bitPattern: $0) }
  }
}
