import Foundation
import TestSupport
import Testing

@Suite struct CommandLineTests {
  @Test func `an empty folder is no error: the outputs are there, and empty`() throws {
    let folder = try Folder()
    let input = folder.url.appendingPathComponent("in")
    try FileManager.default.createDirectory(at: input, withIntermediateDirectories: false)
    let run = try Command(["run", "in"], in: folder.url)
    #expect(run.status == 0)
    #expect(run.out.hasPrefix("読むファイルがありません。\n"))
    let contents = try folder.contents()
    #expect(
      Set(contents.keys) == [
        "hyoka-out/measures.ndjson", "hyoka-out/measures.csv", "hyoka-out/findings.ndjson",
        "hyoka-out/dead-letters.ndjson", "hyoka-out/report.html", "hyoka-out/documents.ndjson",
      ])
    #expect(contents["hyoka-out/measures.ndjson"]?.isEmpty == true)
    #expect(contents["hyoka-out/measures.csv"]?.starts(with: [0xEF, 0xBB, 0xBF]) == true)
  }

  @Test(arguments: [
    (["run"], "Missing expected argument '<folder>'"),
    (["run", "nowhere"], "ファイルまたはフォルダーがありません：nowhere (There is no such file or folder.)"),
    (["run", ".", "--municipality", "999999"], "団体コード 999999 の自治体はありません。(No municipality has the code 999999.)"),
    (["run", ".", "--time-limit", "0"], "--time-limit takes a number of seconds above 0"),
    (["run", ".", "--output", "."], "出力先に、読み込むフォルダーは使えません：. (The outputs can't go to the folder that is read.)"),
    (["run", ".", "--output", "file"], "出力先と同じ名前のファイルがあります：file (There is a file where the outputs would go.)"),
    (["run", ".", "--profiles", "nowhere"], "フォルダーがありません：nowhere (There is no such folder.)"),
    (["run", ".", "--profiles", "file"], "フォルダーを開けません：file (The folder can't be opened: Not a directory.)"),
    (["run", ""], "フォルダーの名前が空です。(The name of a folder is empty.)"),
    (["run", ".", "--output", ""], "フォルダーの名前が空です。"),
    (["profiles", "explain", "a\nb"], "ファイルがありません：a�b (There is no such file.)"),
    (["profiles", "explain", "."], "ファイルを開けません：. (The file can't be opened: Is a directory.)"),
    (["profiles", "draft", "file/x"], "ファイルを開けません：file/x (The file can't be opened: Not a directory.)"),
    (["dead-letters", "show", "17", "--brokers", "127.0.0.1:1"], "「17」は「パーティション/オフセット」の形ではありません。"),
    (["dead-letters", "replay", "--letter", "3/x", "--brokers", "127.0.0.1:1"], "(Not PARTITION/OFFSET, as list"),
    (
      ["dead-letters", "list", "--reason", "form-unkown", "--brokers", "127.0.0.1:1"],
      "The value 'form-unkown' is invalid"
    ),
    (["retract", "131106/a.txt", "--brokers", "127.0.0.1:1"], "団体コード 131106 の検査数字が違います。"),
    (["worker", "parse", "--brokers", "127.0.0.1:1", "-X", "nonsense.key=1"], "kafka: No such configuration property"),
    (["topics", "check", "--brokers", "127.0.0.1:1", "-X", "acks=0"], "kafka: acks can't be set to this: "),
    (["nonsense"], "nonsense"),
  ])
  func `wrong usage exits 64 and says what is wrong`(arguments: [String], message: String) throws {
    let folder = try Folder(["file": ""])
    let run = try Command(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.error.contains(message))
    #expect(run.out == "")
  }

  /// The usage of `hyoka` as such would say nothing about them.
  @Test(arguments: [
    ["drop", "file"], ["run", "nowhere"], ["worker", "parse", "--brokers", "x:1", "--time-limit", "x"],
  ])
  func `what a command finds wrong with its settings is said without a usage`(arguments: [String]) throws {
    let folder = try Folder(["file": ""])
    let run = try Command(arguments, in: folder.url)
    #expect(run.status == 64)
    #expect(run.error.hasPrefix("Error: "))
    #expect(!run.error.contains("Usage:"))
  }

  @Test func `a folder is not dropped as a file`() throws {
    let folder = try Folder(["in/a.txt": ""])
    let run = try Command(["drop", "in", "--brokers", "127.0.0.1:1"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.error == "in: フォルダーです。中のファイルを指定してください\n")
  }

  @Test(arguments: ["", "a\nb"])
  func `what is no name for a document is not dropped`(name: String) throws {
    let folder = try Folder(["file": ""])
    let run = try Command(["drop", "file", "--name", name, "--brokers", "127.0.0.1:1"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.error == "file: 「\(name.replacing("\n", with: "�"))」は文書の名前に使えません\n")
  }

  @Test func `a broker that can't be reached is named while it is waited for`() async throws {
    let folder = try Folder(["file": "x"])
    // Nobody listens at port 1.
    let command = try RunningCommand(["drop", "file", "--brokers", "127.0.0.1:1"], in: folder.url)
    while try command.error.isEmpty, command.isRunning { try await Task.sleep(for: .milliseconds(50)) }
    #expect(command.isRunning)
    #expect(try command.error.contains("a broker can't be reached; trying on"))
    #expect(try command.error.contains("127.0.0.1:1"))
    #expect(try command.error.contains("Connection refused"))
    command.terminate()
    #expect(try await command.status() == 130)
  }

  @Test func `what can't be read is said last, and exits 2`() throws {
    let folder = try Folder(["in/a.txt": "", "in/b.txt": ""])
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 2)
    let lines = run.out.split(separator: "\n")
    #expect(lines.suffix(3).first?.hasPrefix("a.txt: ファイルに文字がありません") == true)
    #expect(lines.last == "2 件は読み取れませんでした（dead-letters.ndjson）。")
    #expect(try folder.text("out/dead-letters.ndjson").split(separator: "\n").count == 2)
    let english = try Command(["run", "in", "--output", "out", "--lang", "en"], in: folder.url)
    #expect(english.out.hasSuffix("2 could not be read (dead-letters.ndjson).\n"))
  }

  @Test func `a file name can't forge a line on the terminal`() throws {
    let folder = try Folder(["in/a\u{1B}[2J\nb.txt": ""])
    let run = try Command(["run", "in"], in: folder.url)
    #expect(run.status == 2)
    #expect(run.out.contains("a�[2J�b.txt: キーが「団体コード/文書名」の形ではありません"))
  }

  @Test func `outputs that can't be written are said so, and exit 1`() throws {
    let folder = try Folder(["in/a.txt": "", "file": ""])
    let run = try Command(["run", "in", "--output", "file/out"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("出力先に書き込めません：file/out ("))
  }

  @Test func `the file that can't be written is named, with the system's reason`() throws {
    let folder = try Folder(["in/a.txt": "", "out/measures.csv/kept": "", "tables/hyoka.sqlite/kept": "", "file": ""])
    let demo = Checkout.root.appendingPathComponent("deploy/demo/meguro-r6-goal1.txt")
    try folder.write([UInt8](try Data(contentsOf: demo)), to: "seed.txt")
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error == "出力先に書き込めません：out (measures.csv: Is a directory)\n")
    #expect(try folder.contents().keys.filter { $0.hasPrefix("out/") } == ["out/measures.csv/kept"])
    #expect(try Command(["run", "in", "--output", "whole"], in: folder.url).status == 2)
    let draft = try Command(["profiles", "draft", "seed.txt", "--output", "nowhere/x.yaml"], in: folder.url)
    #expect(draft.error == "nowhere/x.yaml: ファイルに書けません (the file can't be written: No such file or directory)\n")
    let report = try Command(["report", "whole", "--output", "nowhere/report.html", "--lang", "en"], in: folder.url)
    #expect(report.status == 1)
    #expect(report.error == "The outputs can't be written to nowhere/report.html (No such file or directory)\n")
    let export = try Command(["export", "whole", "--format", "sqlite", "--output", "tables"], in: folder.url)
    #expect(export.error == "出力先に書き込めません：tables (hyoka.sqlite: Is a directory)\n")
    let tables = try Command(["export", "whole", "--format", "csv", "--output", "file"], in: folder.url)
    #expect(tables.error.hasPrefix("出力先に書き込めません：file ("))
    #expect(!tables.error.contains("NSCocoaErrorDomain"))
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func `a result that the standard output can't take is no success`() throws {
    let hyoka = try Command.hyoka.path
    let run = try Command(
      executable: URL(fileURLWithPath: "/bin/sh"), ["-c", "exec \"$0\" profiles list > /dev/full", hyoka])
    #expect(run.status == 1)
    #expect(run.error == "標準出力に書けません (the standard output can't be written: No space left on device)\n")
    let closed = try Command(
      executable: URL(fileURLWithPath: "/bin/sh"), ["-c", "(\"$0\" profiles list; echo $? >&2) | true", hyoka])
    #expect(closed.error == "0\n")
  }

  @Test func `a run into the folder that another one writes to says so, and leaves it alone`() throws {
    let folder = try Folder(["in/a.txt": "", "out/measures.csv": "old"])
    // As a run does while it works.
    let other = open(folder.url.appendingPathComponent("out").path, O_RDONLY | O_CLOEXEC)
    defer { close(other) }
    try #require(flock(other, LOCK_EX | LOCK_NB) == 0)
    let run = try Command(["run", "in", "--output", "out"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.error == "ほかの hyoka がこの出力先に書いています：out\n")
    #expect(try folder.contents().keys.sorted() == ["in/a.txt", "out/measures.csv"])
  }

  @Test func `the help of every command has examples`() throws {
    for arguments in [["--help"], ["run", "--help"]] {
      let help = try Command(arguments)
      #expect(help.status == 0)
      #expect(help.out.contains("Examples:\n  hyoka run documents/"))
    }
    #expect(try Command(["--version"]).out == "0.1.0\n")
  }

  @Test func `an interrupted run exits 130 and leaves the older outputs whole`() throws {
    let folder = try Folder(["in/a.txt": ""])
    #expect(try Command(["run", "in"], in: folder.url).status == 2)
    let before = try folder.contents().filter { $0.key.hasPrefix("hyoka-out/") }
    let run = try Self.interrupted(in: folder)
    #expect(run.status == 130)
    #expect(run.error.hasSuffix("中断しました。以前の出力はそのままです。\n"))
    #expect(try folder.contents().filter { $0.key.hasPrefix("hyoka-out/") } == before)
  }

  @Test func `an interrupted first run leaves nothing in its folder`() throws {
    let folder = try Folder([:])
    #expect(try Self.interrupted(in: folder).status == 130)
    let out = folder.url.appendingPathComponent("hyoka-out").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: out) == [])
  }

  /// A run over many large files, so that there is time to interrupt it.
  private static func interrupted(in folder: Folder) throws -> Command {
    let noise = [UInt8]((0..<(1 << 20)).map { _ in UInt8.random(in: 32...126) })
    for number in 0..<60 { try folder.write(noise, to: "in/\(number).txt") }
    return try Command(["run", "in"], in: folder.url) { process in
      // The working file says that the run has begun.
      let spool = folder.url.appendingPathComponent("hyoka-out/.measures.ndjson.spool").path
      while process.ending == nil, !FileManager.default.fileExists(atPath: spool) { usleep(1000) }
      usleep(20_000)
      process.interrupt()
    }
  }
}
