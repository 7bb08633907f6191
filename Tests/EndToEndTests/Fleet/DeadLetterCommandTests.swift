import Contracts
import Foundation
import TestSupport
import Testing

/// `hyoka dead-letters`, as it is run in a terminal or before a pipe.
@Suite(.serialized, .timeLimit(.minutes(5))) struct DeadLetterCommandTests {
  @Test func `a letter is listed, shown with its bytes, and goes back once`() async throws {
    // More than a pipe holds, and no document.
    let bytes = [0] + [UInt8]((1..<300_000).map { _ in UInt8.random(in: 0...255) })
    let fleet = try TestFleet(files: ["odd.bin": bytes])
    try fleet.start("ingest", as: "ingest")
    #expect(try fleet.drop(["odd.bin"], options: ["--municipality", "131105"]).status == 0)
    try await fleet.telling("no dead letter") {
      while try await fleet.deadLetters().isEmpty { try await Task.sleep(for: .milliseconds(300)) }
    }

    let list = try command(["list", "--json"], fleet)
    #expect(list.status == 0)
    let letter = try JSONDecoder().decode(Line.self, from: Data(list.out.utf8))
    #expect(letter.stage == "ingest" && letter.name == "131105/odd.bin")
    #expect(letter.bytes == bytes.count && !letter.replayed)

    let page = try command(["show", letter.id], fleet)
    #expect(page.status == 0)
    #expect(page.out.contains("理由: \(letter.reason) ") && page.out.contains("再送: まだ\n"))
    #expect(!page.out.contains("\u{0}"))

    // Into a file, and into a pipe whose reader goes: no error, and no word.
    let shown = try shell("\"$0\" dead-letters show \(letter.id) --bytes > shown", fleet)
    #expect(shown.status == 0)
    #expect([UInt8](try Data(contentsOf: fleet.folder.url.appendingPathComponent("shown"))) == bytes)
    let begun = try shell(
      "\"$0\" dead-letters show \(letter.id) --bytes | head -c 1 | wc -c; exit ${PIPESTATUS[0]}", fleet)
    #expect(begun.status == 0 && begun.error.isEmpty)
    #expect(begun.out == "1\n")

    let replay = try command(["replay", "--letter", letter.id], fleet)
    #expect(replay.status == 0)
    #expect(replay.out == "\(letter.id)  131105/odd.bin  再送しました\n")
    // It comes to the same as before.
    try await fleet.telling("not processed again") {
      while try await fleet.deadLetters().count < 2 { try await Task.sleep(for: .milliseconds(300)) }
    }
    #expect(try command(["show", letter.id], fleet).out.contains("再送: 済み\n"))
    let again = try command(["replay", "--letter", letter.id], fleet)
    #expect(again.status == 0)
    #expect(again.out == "\(letter.id)  131105/odd.bin  再送済みです\n")
    #expect(try await fleet.uploads().count == 2)
  }

  private struct Line: Decodable {
    var id: String
    var stage: String
    var reason: String
    var name: String
    var replayed: Bool
    var bytes: Int
  }

  private func command(_ arguments: [String], _ fleet: TestFleet) throws -> Command {
    try Command(["dead-letters"] + arguments, in: fleet.folder.url, environment: fleet.environment)
  }

  private func shell(_ script: String, _ fleet: TestFleet) throws -> Command {
    try Command(
      executable: URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-c", script, try Command.hyoka.path],
      in: fleet.folder.url, environment: fleet.environment)
  }
}
