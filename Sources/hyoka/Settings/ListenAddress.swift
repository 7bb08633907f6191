/// Where the HTTP endpoint listens: `host:port`, with `[…]` around an IPv6 address; port 0 lets the system choose.
struct ListenAddress: Hashable {
  var host: String
  var port: Int

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":") else { return nil }
    var host = String(text[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = String(host.dropFirst().dropLast())
    } else if host.contains(":") {
      return nil
    }
    let digits = text[text.index(after: colon)...]
    guard !host.isEmpty, host.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      digits.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }), let port = UInt16(digits)
    else { return nil }
    self.init(host: host, port: Int(port))
  }
}

extension ListenAddress: CustomStringConvertible {
  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
