import Contracts
import Extraction
import Fleet
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// A reader that crashes, hangs, grows or talks without end costs one refusal, and leaves nothing behind.
@Suite(.serialized) struct ReaderProcessTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// A reader that does as the shell is told.
  private func reader(_ script: String) throws -> ReaderProcess {
    try folder.write(Array("#!/bin/sh\n\(script)\n".utf8), to: "script")
    let path = folder.url.appendingPathComponent("reader").path
    // By a process of its own: a file that was open for writing here may still be so in what another test starts at this
    // moment, and then it can't be started.
    let install = Process()
    install.executableURL = URL(fileURLWithPath: "/usr/bin/install")
    install.arguments = ["-m", "755", folder.url.appendingPathComponent("script").path, path]
    try install.start()
    #expect(install.awaitEnding() == 0)
    return ReaderProcess(program: path)
  }

  private func refusal(_ script: String, limit: Duration = .seconds(1)) throws -> Rejection? {
    let reader = try reader(script)
    return #expect(throws: Rejection.self) { try reader.read([UInt8](repeating: 65, count: 4 << 20), limit: limit) }
  }

  @Test(
    arguments: [
      ("kill -SEGV $$", .damaged), ("cat >/dev/null; kill -ABRT $$", .damaged), ("sleep 100", .timeout),
      ("cat >/dev/null; sleep 100", .timeout), ("exec yes", .tooLarge), ("kill -XCPU $$", .timeout),
      ("exit 3", .internalError),
      // A frame that promises more than there is.
      ("printf 'T\\0\\0\\0\\0\\0\\0\\1\\0{}'", .internalError), ("printf 'garbage of every kind'", .internalError),
    ] as [(String, DeadLetter.Reason)])
  func `comes to grief`(script: String, reason: DeadLetter.Reason) throws {
    // Only who sleeps is waited for: on a busy machine it takes its time to say too much.
    let rejection = try refusal(script, limit: script.contains("sleep") ? .seconds(1) : .seconds(120))
    #expect(rejection?.reason == reason, "\(rejection?.message ?? "")")
    #expect(rejection?.message.hasSuffix(")") == true || reason == .internalError)
    let left = try Self.children(named: "reader")
    #expect(left.isEmpty)
  }

  @Test(arguments: ["TERM", "INT", "HUP", "KILL"])
  func `is stopped from outside, and begins again`(signal: String) throws {
    let rejection = try refusal("[ -e $0.seen ] && exit 3; touch $0.seen; kill -\(signal) $$", limit: .seconds(120))
    #expect(rejection?.message.contains("exit status 3") == true, "\(rejection?.message ?? "")")
  }

  @Test func `is stopped from outside again and again`() throws {
    let rejection = try refusal("kill -KILL $$", limit: .seconds(120))
    #expect(rejection?.reason == .internalError)
    #expect(rejection?.message.contains("signal 9") == true)
  }

  @Test func `comes to grief many times, and leaves no file open`() throws {
    let before = try Self.openFiles()
    for _ in 0..<100 { _ = try refusal("exit 3") }
    // Three a reader, if they were left; others open and close files meanwhile.
    let after = try Self.openFiles()
    #expect(after < before + 100)
  }

  @Test func `is missing`() throws {
    let rejection = #expect(throws: Rejection.self) {
      try ReaderProcess(program: "/nowhere/hyoka-reader").read([65], limit: .seconds(1))
    }
    #expect(rejection?.reason == .internalError)
    #expect(rejection?.message.contains("/nowhere/hyoka-reader") == true)
  }

  @Test func `says before it begins what it can't give up here`() throws {
    let possible = try reader("echo network: refused; echo reading files: POSSIBLE; exit 1")
    #expect(try possible.unconfined() == ["reading files"])
    #expect(try ReaderProcess().unconfined() == [])
  }

  @Test func `says before it begins that it doesn't work`() throws {
    let reason = "libpoppler.so.126: cannot open shared object file"
    let broken = try reader("echo '\(reason)' >&2; exit 127")
    #expect(throws: ReaderProcess.Unusable(program: broken.program, reason: reason)) { try broken.unconfined() }
  }

  @Test func `is interrupted`() async throws {
    let reader = try reader("sleep 100")
    let task = Task { _ = try reader.read([65], limit: .seconds(100)) }
    try await Task.sleep(for: .milliseconds(50))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  @Test func `gives up the network, other processes, files and memory`() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: ReaderProcess().program)
    process.arguments = ["--check"]
    let output = Pipe()
    process.standardOutput = output
    try process.start()
    let said = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    #expect(said.split(separator: "\n").count == 6)
    #expect(said.split(separator: "\n").allSatisfy { $0.hasSuffix(": refused") }, "\(said)")
    #expect(process.awaitEnding() == 0)
  }

  @Test func `grows beyond its memory`() throws {
    var reader = ReaderProcess()
    reader.memory = 128
    // A table whose cells take far more than the file.
    let page = "<table>" + String(repeating: "<tr>" + String(repeating: "<td>あ", count: 50), count: 60_000)
    let rejection = #expect(throws: Rejection.self) { try reader.read(Array(page.utf8), limit: .seconds(60)) }
    #expect([.damaged, .tooLarge].contains(rejection?.reason))
  }

  /// The processes that this one has started and not yet buried.
  private static func children(named name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }.filter { id in
      guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8) else { return false }
      let words = text.split(separator: " ")
      return words.count > 3 && words[1] == "(\(name))" && words[3] == "\(getpid())"
    }
  }

  private static func openFiles() throws -> Int {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
  }
}
