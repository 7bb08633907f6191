import Contracts
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct FolderPlanTests {
  private func plan(_ folder: Folder, municipality: String? = nil, excluding: String? = nil) throws -> [String] {
    try FolderPlan(
      root: folder.url.path, excluding: excluding.map { folder.url.appendingPathComponent($0).path },
      municipality: municipality
    ).files.map { "\($0.path) > \($0.key)" + ($0.problem.map { " \($0.reason.rawValue)" } ?? "") }
  }

  @Test func `files come in the byte order of their paths, hidden ones left out`() throws {
    let folder = try Folder(["b.txt": "", "a/c.txt": "", "a.txt": "", ".hidden": "", ".git/x": "", "Z.txt": ""])
    #expect(
      try plan(folder) == ["Z.txt > Z.txt", "a.txt > a.txt", "a/c.txt > /a/c.txt", "b.txt > b.txt"])
  }

  @Test func `a folder's code or name says whose its files are`() throws {
    let folder = try Folder([
      "131105/r5.txt": "", "2024/小金井市/r6.txt": "", "東京都目黒区/old/r4.txt": "", "202509/x.txt": "",
    ])
    #expect(
      try plan(folder) == [
        "131105/r5.txt > 131105/r5.txt", "2024/小金井市/r6.txt > 132101/2024/r6.txt", "202509/x.txt > /202509/x.txt",
        "東京都目黒区/old/r4.txt > 131105/old/r4.txt",
      ])
  }

  @Test func `of several folders the innermost counts, and a name that several have needs the one above`() throws {
    let folder = try Folder(["札幌市/中央区/a.txt": "", "東京都/中央区/a.txt": "", "中央区/a.txt": ""])
    #expect(
      try plan(folder) == [
        "中央区/a.txt > /中央区/a.txt", "札幌市/中央区/a.txt > 011011/札幌市/a.txt", "東京都/中央区/a.txt > 131024/東京都/a.txt",
      ])
  }

  @Test func `what is said on the command line counts for all`() throws {
    let folder = try Folder(["131105/r5.txt": "", "r6.txt": ""])
    #expect(
      try plan(folder, municipality: "132101") == ["131105/r5.txt > 132101/r5.txt", "r6.txt > 132101/r6.txt"])
    #expect(throws: FolderPlan.Failure.municipality("999999")) { try plan(folder, municipality: "999999") }
  }

  @Test func `documents that would come to the same name keep their whole path`() throws {
    let folder = try Folder([
      "131105/a.txt": "", "目黒区/a.txt": "", "131105/b.txt": "", "b.txt": "", "131105/c.txt": "", "132101/c.txt": "",
    ])
    #expect(
      Set(try plan(folder)) == [
        "131105/a.txt > 131105/131105/a.txt", "目黒区/a.txt > 131105/目黒区/a.txt",
        "131105/b.txt > 131105/131105/b.txt", "b.txt > b.txt",
        "131105/c.txt > 131105/c.txt", "132101/c.txt > 132101/c.txt",
      ])
  }

  @Test func `links are followed, and links in a circle come to an end`() throws {
    let folder = try Folder(["a/x.txt": "", "b/y.txt": ""])
    try folder.link("a/up", to: "..")
    try folder.link("b/a", to: "../a")
    try folder.link("gone.txt", to: "nowhere")
    #expect(
      try plan(folder) == ["a/x.txt > /a/x.txt", "b/y.txt > /b/y.txt", "gone.txt > gone.txt unreadable"])
  }

  @Test func `the folder of the outputs is left out`() throws {
    let folder = try Folder(["a.txt": "", "out/measures.csv": ""])
    #expect(try plan(folder, excluding: "out") == ["a.txt > a.txt"])
  }

  @Test func `a file above the limit is not even opened`() throws {
    let folder = try Folder(["a.txt": "12345"])
    let file = try #require(try FolderPlan(root: folder.url.path, maximumSize: 4).files.first)
    #expect(file.problem?.reason == .tooLarge)
  }

  @Test func `a single file does as well`() throws {
    let folder = try Folder(["sub/a.txt": "12345"])
    let files = try FolderPlan(root: folder.url.appendingPathComponent("sub/a.txt").path).files
    #expect(files.map(\.path) == ["a.txt"])
    #expect(files.map(\.size) == [5])
  }

  @Test func `what is no ordinary file is not opened, in a folder or by itself`() throws {
    let folder = try Folder()
    let pipe = folder.url.appendingPathComponent("pipe").path
    try #require(mkfifo(pipe, 0o600) == 0)
    #expect(try plan(folder) == ["pipe > pipe unreadable"])
    let file = try #require(try FolderPlan(root: pipe).files.first)
    #expect(file.problem?.message == "普通のファイルではありません (not an ordinary file)")
  }

  @Test func `what isn't there is missing`() {
    #expect(throws: FolderPlan.Failure.missing("/nowhere/at/all")) { try FolderPlan(root: "/nowhere/at/all") }
  }
}
