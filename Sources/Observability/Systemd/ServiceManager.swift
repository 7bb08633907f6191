import Foundation

/// Tells systemd how the process is, by the protocol of `sd_notify(3)`.
public struct ServiceManager: Sendable {
  private let address: SocketAddress
  /// After how long without a sign of life systemd ends the process; nil where it doesn't watch.
  public let watchdog: Duration?

  /// - Returns: nil where nobody wants to be told, as outside a service of `Type=notify`.
  public init?(environment: [String: String], processID: Int32 = getpid()) {
    guard let path = environment["NOTIFY_SOCKET"], let address = SocketAddress(path: path) else { return nil }
    self.address = address
    let isMeant = environment["WATCHDOG_PID"].map { $0 == String(processID) } ?? true
    let microseconds = environment["WATCHDOG_USEC"].flatMap { Int64($0) } ?? 0
    watchdog = isMeant && microseconds > 0 ? .microseconds(microseconds) : nil
  }

  /// The service has started.
  public func ready() { send("READY=1") }
  /// The service is on its way out.
  public func stopping() { send("STOPPING=1") }
  /// The service is alive.
  public func alive() { send("WATCHDOG=1") }
  /// How the service is, in one line.
  public func status(_ text: String) {
    send("STATUS=" + String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.value >= 0x20 })))
  }

  /// Lost where nobody listens, like every sign of life.
  private func send(_ message: String) { address.send(Array(message.utf8)) }
}
