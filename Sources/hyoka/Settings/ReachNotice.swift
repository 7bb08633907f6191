import Dispatch
import Kafka
import Synchronization

/// Says once on standard error why a broker can't be reached, where a command would otherwise wait without a word. What
/// is settled within a few seconds, one way or the other, is not worth a line.
final class ReachNotice: Sendable {
  private static let delay = 3.0
  private let isTaken = Atomic(false)

  /// - Parameter line: what the client says of itself.
  func hear(_ line: LogLine) {
    guard line.facility == "FAIL", line.level <= .error,
      !isTaken.exchange(true, ordering: .relaxed)
    else { return }
    let reason = line.message.printable
    DispatchQueue.global().asyncAfter(deadline: .now() + Self.delay) {
      StandardStreams.error("hyoka: 接続できないブローカーがあります。試し続けます (a broker can't be reached; trying on): \(reason)\n")
    }
  }
}
