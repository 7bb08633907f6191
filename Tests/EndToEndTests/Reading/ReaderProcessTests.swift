import Contracts
import Extraction
import Fleet
import Foundation
import TestSupport
import Testing

@testable import Pipeline

/// A reader that crashes, hangs, grows or talks without end costs one refusal, and leaves nothing behind.
@Suite(.serialized) struct ReaderProcessTests {
  /// A reader that does as the shell is told.
  private func refusal(_ script: String, limit: Duration = .seconds(1)) throws -> Rejection? {
    let folder = try Folder(["reader": "#!/bin/sh\n\(script)\n"])
    let path = folder.url.appendingPathComponent("reader").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    while true {
      let rejection = #expect(throws: Rejection.self) {
        try ReaderProcess(program: path).read([UInt8](repeating: 65, count: 4 << 20), limit: limit)
      }
      // What another test starts at this moment may have the script open for writing still.
      if rejection?.message.contains(String(cString: strerror(ETXTBSY))) != true { return rejection }
      usleep(10_000)
    }
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

  @Test func `is interrupted`() async throws {
    let folder = try Folder(["reader": "#!/bin/sh\nsleep 100\n"])
    let path = folder.url.appendingPathComponent("reader").path
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    let task = Task { _ = try ReaderProcess(program: path).read([65], limit: .seconds(100)) }
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
