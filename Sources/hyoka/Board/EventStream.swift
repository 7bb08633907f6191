import Foundation
import Hummingbird
import NIOCore

/// Tells one page what changes, for as long as it listens.
struct EventStream: Sendable {
  let hub: BoardHub
  let channel: any Channel

  /// How often it is asked for news.
  private static let step: Duration = .milliseconds(200)
  /// After so long without news a comment goes out: whoever has gone is noticed by it.
  private static let silence: Duration = .seconds(5)
  /// A page that takes nothing for so long is cut off. It may come again, and gets everything anew.
  private static let patience: TimeAmount = .seconds(20)

  func run(_ writer: inout any ResponseBodyWriter) async throws {
    var cursor = BoardHub.Cursor()
    var last = ContinuousClock.now
    try await write("retry: 2000\n\n", to: &writer)
    while !Task.isCancelled {
      let now = Int64(Date().timeIntervalSince1970 * 1000)
      if let event = hub.next(&cursor, now: now) {
        try await write(event.text, to: &writer)
        last = .now
        continue
      }
      if last.duration(to: .now) > Self.silence {
        try await write(":\n\n", to: &writer)
        last = .now
      }
      try await Task.sleep(for: Self.step)
    }
  }

  private func write(_ text: String, to writer: inout any ResponseBodyWriter) async throws {
    let cut = channel.eventLoop.scheduleTask(in: Self.patience) { [channel] in channel.close(promise: nil) }
    defer { cut.cancel() }
    try await writer.write(ByteBuffer(string: text))
  }
}
