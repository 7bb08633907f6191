import ArgumentParser
import Fleet
import Foundation
import Pipeline

/// `hyoka board`: a page that shows the installation as it is now.
struct BoardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "board",
    abstract: "Shows the summaries, the stages and the dead letters on a live web page.",
    discussion: """
      It only reads, unless --allow-replay or --allow-upload says otherwise; these need a token, which the page \
      asks for. Whoever reaches the address can read the page: leave it on the loopback address, or put a proxy \
      with TLS and a login in front, and name it with --host-names. It goes on until it is stopped.

      Exit status: 0 stopped by a signal; 1 it can't listen at the address; 64 wrong usage or settings.

      Examples:
        hyoka board --brokers localhost:9092
        hyoka board --address 127.0.0.1:9000 --allow-replay --token-file /etc/hyoka/board.token
      """)

  @OptionGroup var options: BoardOptions

  @Option(help: "The page's language, until its reader chooses the other one.")
  var lang = Language.ja

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let board = Board(try BoardSettings(options), language: lang)
    do {
      try await board.run()
    } catch let error as AddressUnavailable {
      StandardStreams.error(
        "hyoka: " + lang("待ち受けできません", "the board can't listen") + " (\(error))\n")
      throw ExitCode.failure
    }
  }
}
