import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// The demo's documents, which exist as text, in every other format that is read: the measures are the same.
///
/// Files are made by others' programs: a browser and a word processor for PDF, libraries that write what Excel and Word
/// write.
@Suite(.enabled(if: TestTools.available)) struct RenditionTests {
  static let formats = [
    "csv", "docx", "html", "html-cp932", "pdf-browser", "pdf-office", "text-cp932", "text-eucjp", "text-jis",
    "text-utf16",
    "xlsx", "xls", "ods", "doc", "odt", "rtf",
  ]

  @Test(.timeLimit(.minutes(10)), arguments: formats)
  func `gives the same measures`(format: String) async throws {
    let folder = try Folder()
    let made = try Command(
      executable: TestTools.python,
      [
        Checkout.root.appendingPathComponent("scripts/lib/renditions.py").path, Self.demo.path, folder.url.path, format,
      ])
    try #require(made.status == 0, "\(made.error)")
    let expected = try await measures(of: Self.demo)
    let found = try await measures(of: folder.url.appendingPathComponent(format))
    #expect(expected.map(\.count) == [3, 3, 4, 4, 6])
    #expect(found.map(\.count) == expected.map(\.count))
    for (found, expected) in zip(found.joined(), expected.joined()) { #expect(found == expected) }
  }

  private static let demo = Checkout.root.appendingPathComponent("deploy/demo")

  /// The measures of each document, in the order of the documents' names.
  private func measures(of folder: URL) async throws -> [[JSONValue]] {
    let output = try Folder()
    let run = FolderRun(
      plan: try FolderPlan(root: folder.path), output: output.url, profiles: try ProfileSet.bundled())
    let report = try await run.run()
    #expect(report.deadLetters == [])
    let all = try output.text("measures.ndjson").split(separator: "\n").map {
      try JSONDecoder().decode(JSONValue.self, from: Data($0.utf8))
    }
    return Dictionary(grouping: all) { $0["document"]?["name"]?.string ?? "" }.sorted { $0.key < $1.key }
      .map { $0.value.map(\.comparable) }
  }
}

extension JSONValue {
  /// Without what must differ: names of files, places, white space; and with the dash that older encodings have.
  fileprivate var comparable: JSONValue {
    switch self {
    case .string(let text):
      return .string(String(text.filter { !$0.isWhitespace }).replacing("\u{2014}", with: "\u{2015}"))
    case .array(let values): return .array(values.map(\.comparable))
    case .object(let members):
      return .object(
        members.filter { !["id", "document", "source", "lines"].contains($0.key) }.mapValues(\.comparable))
    default: return self
    }
  }
}
