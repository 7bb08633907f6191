import Foundation

/// One connection to the board, spoken by hand, so that a test can say what no browser would.
final class PlainConnection {
  private let handle: Int32
  private var bytes: [UInt8] = []

  struct Failed: Error {
    var number: Int32
  }

  init(port: Int) throws {
    #if os(Linux)
      handle = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      handle = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = UInt16(port).bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let connected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard connected == 0 else { throw Failed(number: errno) }
  }

  deinit { close(handle) }

  func send(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(handle, $0.baseAddress, $0.count) }
      guard count > 0 else { throw Failed(number: errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// Takes what has come. Never waits.
  /// - Returns: false where the other side has ended.
  func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = recv(handle, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count == 0 { return false }
      if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK }
      bytes += buffer[..<count]
    }
  }

  /// The head's lines and the body, as far as they have come; nil before the head is whole.
  var answer: (status: Int, headers: [String: String], body: String)? {
    guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
    guard let status = lines[0].split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    let body = bytes[end.upperBound...]
    let text = headers["transfer-encoding"] == "chunked" ? unchunked(body) : body
    return (status, headers, String(decoding: text, as: UTF8.self))
  }

  private func unchunked(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var (rest, body) = (bytes, ArraySlice<UInt8>())
    while let line = rest.firstRange(of: [13, 10]) {
      guard let size = Int(String(decoding: rest[..<line.lowerBound], as: UTF8.self), radix: 16), size > 0,
        rest.endIndex - line.upperBound >= size
      else { break }
      body += rest[line.upperBound..<line.upperBound + size]
      rest = rest[(line.upperBound + size)...].dropFirst(2)
    }
    return body
  }
}
