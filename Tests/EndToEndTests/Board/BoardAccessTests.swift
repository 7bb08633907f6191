import ArgumentParser
import Contracts
import Foundation
import Pipeline
import TestSupport
import Testing

@testable import hyoka

@Suite struct BoardAccessTests {
  private static let token = "0123456789abcdef"

  @Test(arguments: [
    ("Bearer 0123456789abcdef", true), ("Bearer 0123456789abcdeF", false), ("Bearer 0123456789abcde", false),
    ("Bearer 0123456789abcdef0", false), ("Bearer 0123456789abcdef0123456789abcdef", false), ("Bearer ", false),
    ("bearer 0123456789abcdef", false), ("0123456789abcdef", false), ("", false),
  ])
  func `only the whole token is the token`(header: String, isShown: Bool) throws {
    #expect(try #require(AccessToken(Self.token)).isShown(in: header) == isShown)
  }

  @Test func `a token is long, and can stand in a header`() throws {
    #expect(AccessToken("0123456789abcde") == nil)
    #expect(AccessToken("0123456789 abcdef") == nil)
    #expect(AccessToken("合言葉合言葉合言葉合言葉") == nil)
    let token = try #require(AccessToken(Self.token))
    #expect(!token.isShown(in: nil))
  }

  @Test(arguments: [
    ("127.0.0.1:8080", true), ("localhost:8080", true), ("LOCALHOST", true), ("localhost:9999", true),
    ("[::1]:8080", true), ("board.example.jp", true), ("evil.example", false), ("evil.example:8080", false),
    ("localhost.evil.example", false), ("127.0.0.1.evil.example", false), ("localhost:80:80", false),
    ("localhost@evil.example", false), ("192.0.2.1:8080", false), ("", false), ("[::1", false), (":8080", false),
  ])
  func `names that aren't the board's are turned away`(host: String, isTaken: Bool) {
    let hosts = HostGuard(ListenAddress(host: "127.0.0.1", port: 8080), names: ["Board.example.jp"])
    #expect(hosts.takes(host: host) == isTaken)
    #expect(!hosts.takes(host: nil))
  }

  @Test func `where it listens everywhere, each number is its own, and no name`() {
    let hosts = HostGuard(ListenAddress(host: "0.0.0.0", port: 8080))
    #expect(hosts.takes(host: "192.0.2.1:8080") && hosts.takes(host: "[2001:db8::1]:8080"))
    #expect(!hosts.takes(host: "evil.example:8080") && !hosts.takes(host: "1.2.3.evil") && !hosts.takes(host: "1.2.3"))
  }

  @Test(arguments: [
    ("http://localhost:8080", true), ("https://localhost:8080", true), ("http://localhost", false),
    ("http://localhost:8081", false), ("http://evil.example", false), ("null", false), ("localhost:8080", false),
  ])
  func `only the board's own page may change something`(origin: String, isTaken: Bool) {
    let hosts = HostGuard(ListenAddress(host: "127.0.0.1", port: 8080))
    #expect(hosts.takes(origin: origin, host: "localhost:8080") == isTaken)
    #expect(!hosts.takes(origin: nil, host: "localhost:8080"))
    #expect(!hosts.takes(origin: "http://evil.example", host: "evil.example"))
  }

  @Test(arguments: ["../etc/passwd", "a/b", "a\\b", "", "a\nb", "a\u{0}b", String(repeating: "長", count: 200)])
  func `a file's name is a name`(name: String) {
    #expect(BoardActions.key(name: name, municipality: nil).key == nil)
  }

  @Test func `a file's document is its municipality and name`() {
    #expect(BoardActions.key(name: "r5 目標1.txt", municipality: "131105").key?.description == "131105/r5 目標1.txt")
    #expect(BoardActions.key(name: "r5.txt", municipality: nil).key?.description == "r5.txt")
    #expect(BoardActions.key(name: "r5.txt", municipality: "999999").key == nil)
    #expect(BoardActions.key(name: nil, municipality: nil).key == nil)
  }

  @Test func `nothing is allowed without a token, and all mistakes are said at once`() throws {
    let folder = try Folder(["short": "tooshort\n", "hyoka.yaml": "allow-upload: perhaps\nupload-limit: 65\n"])
    let command = try Command(
      [
        "board", "--brokers", "b:1", "--allow-replay", "--config", "hyoka.yaml", "--token-file", "short", "--address",
        "x",
      ],
      in: folder.url)
    #expect(command.status == 64)
    for mistake in [
      "--allow-replay, --allow-upload:", "hyoka.yaml: allow-upload: \"perhaps\"", "hyoka.yaml: upload-limit: \"65\"",
      "the token needs 16 characters", "--address: \"x\" is not host:port",
    ] {
      #expect(command.error.contains(mistake), "\(mistake)\n\(command.error)")
    }
    #expect(!command.error.contains("tooshort"))
  }

  @Test func `a file's token wins over the environment's`() throws {
    let folder = try Folder(["token": Self.token + "\n"])
    let options = try BoardOptions.parse([
      "--brokers", "b:1", "--allow-upload", "--token-file", folder.url.appendingPathComponent("token").path,
    ])
    let settings = try BoardSettings(options, environment: ["HYOKA_BOARD_TOKEN": "fedcba9876543210"])
    #expect(try #require(settings.token).isShown(in: "Bearer " + Self.token))
    #expect(settings.allowsUpload && !settings.allowsReplay)
    #expect(settings.address == ListenAddress(host: "127.0.0.1", port: 8080))
  }

  @Test func `a workers' file may hold the board's settings, and the other way round`() throws {
    let folder = try Folder(["hyoka.yaml": "brokers: b:1\naddress: 127.0.0.1:0\ntime-limit: 3\n"])
    let path = folder.url.appendingPathComponent("hyoka.yaml").path
    let board = try BoardSettings(try BoardOptions.parse(["--config", path]), environment: [:])
    #expect(board.address.port == 0)
    let worker = try WorkerSettings(try WorkerOptions.parse(["--config", path]), clientID: "parse")
    #expect(worker.timeLimit == .seconds(3))
  }

  @Test func `the page holds no script or style of its own, and loads nothing from elsewhere`() throws {
    let html = String(decoding: try #require(BoardPage(path: "/")).bytes, as: UTF8.self)
    let script = String(decoding: try #require(BoardPage(path: "/board.js")).bytes, as: UTF8.self)
    let style = String(decoding: try #require(BoardPage(path: "/board.css")).bytes, as: UTF8.self)
    #expect(!html.contains("<style") && !html.contains(" style=") && !html.contains(" on"))
    #expect(html.components(separatedBy: "<script").count == 2)
    #expect(html.contains("<script src=\"/board.js\" defer></script>"))
    for text in [html, script, style] { #expect(!text.contains("http:") && !text.contains("https:")) }
    // Nothing that makes markup, code or styles of a text.
    for way in [
      "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser",
      "createContextualFragment", "srcdoc", ".href", ".src", ".style", "javascript:", "setTimeout(\"",
    ] {
      #expect(!script.contains(way), "\(way)")
    }
  }
}
