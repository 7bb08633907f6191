/// Whom the board answers. A browser that was made to believe that a stranger's name is this machine (DNS rebinding)
/// still says that name, and a page of somebody else still says whose it is.
struct HostGuard: Sendable {
  private let names: Set<String>
  /// Where it listens on all addresses, each of them is one of its own; a stranger's name is never a number.
  private let takesNumbers: Bool

  /// - Parameter names: names under which the board is reached, besides the address that it listens at.
  init(_ address: ListenAddress, names: [String] = []) {
    self.names = Set((["localhost", "127.0.0.1", "::1", address.host] + names).map { $0.lowercased() })
    takesNumbers = address.host == "0.0.0.0" || address.host == "::"
  }

  /// - Parameter authority: what the request's `Host` says.
  func takes(host authority: String?) -> Bool {
    guard let name = authority.flatMap(Self.name) else { return false }
    return names.contains(name) || takesNumbers && Self.isNumber(name)
  }

  /// Whether the page that sent the request is the board's own.
  func takes(origin: String?, host authority: String?) -> Bool {
    guard let origin = origin?.lowercased(), let authority = authority?.lowercased(), takes(host: authority) else {
      return false
    }
    return origin == "http://\(authority)" || origin == "https://\(authority)"
  }

  /// Without the port, which a tunnel may change.
  private static func name(_ authority: String) -> String? {
    let authority = authority.lowercased()
    if authority.hasPrefix("[") {
      guard let end = authority.firstIndex(of: "]") else { return nil }
      let rest = authority[authority.index(after: end)...]
      return isPort(rest) ? String(authority[authority.index(after: authority.startIndex)..<end]) : nil
    }
    let colon = authority.firstIndex(of: ":") ?? authority.endIndex
    return isPort(authority[colon...]) ? String(authority[..<colon]) : nil
  }

  private static func isPort(_ text: Substring) -> Bool {
    text.isEmpty || text.first == ":" && text.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func isNumber(_ name: String) -> Bool {
    if name.contains(":") { return name.utf8.allSatisfy { $0 == 0x3A || $0 == 0x2E || isHexDigit($0) } }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && !$0.hasPrefix("+") }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }
}
