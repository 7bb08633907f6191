import Foundation

/// The address of a local datagram socket: a path, or with `@` in front a name without a file ("abstract", Linux only).
struct SocketAddress: Sendable {
  private let path: [UInt8]

  /// - Returns: nil for what is no such address, or too long for one (108 bytes on Linux).
  init?(path text: String) {
    var path = Array(text.utf8)
    switch path.first {
    case UInt8(ascii: "/"): path.append(0)
    case UInt8(ascii: "@"): path[0] = 0
    default: return nil
    }
    let room = MemoryLayout.size(ofValue: sockaddr_un().sun_path)
    guard path.count > 1, path.count <= room else { return nil }
    self.path = path
  }

  /// - Returns: whether somebody got it.
  @discardableResult func send(_ message: [UInt8]) -> Bool {
    #if os(Linux)
      let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
      let flags = Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT)
    #else
      let kind = SOCK_DGRAM
      let flags = MSG_DONTWAIT
    #endif
    let descriptor = socket(AF_UNIX, kind, 0)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return withAddress { address, length in
      sendto(descriptor, message, message.count, flags, address, length) == message.count
    }
  }

  /// Calls with the address as the system wants it.
  func withAddress<Value>(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Value) -> Value {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path) }
    let offset = MemoryLayout<sockaddr_un>.offset(of: \.sun_path) ?? 2
    let length = socklen_t(offset + path.count)
    return withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, length) }
    }
  }
}
