import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct OutputFolderTests {
  private func publish(_ output: OutputFolder) throws {
    try output.publish(summaries: [:], findings: [], deadLetters: [], report: false, extra: nil)
  }

  @Test func `two runs can't write into one folder at once, and one after the other can`() throws {
    let folder = try Folder()
    let url = folder.url.appendingPathComponent("out")
    let first = try OutputFolder(url, documents: false)
    #expect(throws: OutputBusy(folder: url.path)) { try OutputFolder(url, documents: false) }
    // Nothing of the first one's was touched.
    try publish(first)
    #expect(try folder.contents().keys.contains("out/measures.ndjson"))
    try publish(try OutputFolder(url, documents: false))
    let third = try OutputFolder(url, documents: false)
    third.discard()
    _ = try OutputFolder(url, documents: false)
  }

  @Test(arguments: ["measures.csv", "findings.ndjson"])
  func `where a folder is in the way, everything stays as it was`(name: String) throws {
    let folder = try Folder(["measures.ndjson": "old", "\(name)/kept.txt": ""])
    let error = #expect(throws: CocoaError.self) { try publish(try OutputFolder(folder.url, documents: false)) }
    #expect(error?.filePath == folder.url.appendingPathComponent(name).path)
    #expect(error?.reason == "Is a directory")
    #expect(try folder.text("measures.ndjson") == "old")
  }
}
