import Foundation
import TestSupport

extension TestFleet {
  static let boardToken = "0123456789abcdef"

  struct BoardEnded: Error {
    var error: String
  }

  /// A board over the fleet's topics, at a port that the system has chosen.
  func board(_ options: [String]) async throws -> (process: RunningCommand, port: Int) {
    let process = try RunningCommand(
      ["board", "--address", "127.0.0.1:0", "--delivery", "at-least-once"] + options, in: folder.url,
      environment: environment.merging(["HYOKA_BOARD_TOKEN": Self.boardToken]) { $1 })
    while try !process.out.contains("\n"), process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
    guard let port = URL(string: try process.out.trimmingCharacters(in: .newlines))?.port else {
      throw BoardEnded(error: try process.error)
    }
    return (process, port)
  }
}
