import Contracts
import Fleet
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// What `hyoka run` makes of the real documents. The counts and sums were read off the documents.
@Suite(.enabled(if: Seeds.available)) struct FolderRunTests {
  private func seeds(_ names: [String: String] = [:]) throws -> Folder {
    let folder = try Folder()
    for seed in Seeds.all { try folder.write(try Seeds.bytes(seed), to: names[seed] ?? "\(seed).txt") }
    return folder
  }

  private func run(
    _ input: Folder, armful: Int = 256, throughBytes: Bool = false
  ) async throws -> (report: RunReport, output: Folder) {
    let output = try Folder()
    var run = FolderRun(
      plan: try FolderPlan(root: input.url.path), output: output.url, profiles: try ProfileSet.bundled())
    run.timeLimit = .seconds(60)
    run.armful = BatchLimit(records: armful)
    run.throughBytes = throughBytes
    run.report = true
    return (try await run.run(), output)
  }

  private func lines(_ path: String, of output: Folder) throws -> [[UInt8]] {
    try output.text(path).split(separator: "\n").map { Array($0.utf8) }
  }

  @Test func `every record of every document becomes a measure`() async throws {
    let (report, output) = try await run(seeds())
    let measures = try lines("measures.ndjson", of: output).map { try JSON.decode(Measure.self, from: $0) }
    let counts = Dictionary(grouping: measures, by: \.document.name).mapValues(\.count)
    #expect(counts == ["000.txt": 9, "001.txt": 11, "002.txt": 14, "003.txt": 58, "004.txt": 11])
    #expect(report.measures == 103)
    #expect(report.documents == 5)
    #expect(report.deadLetters == [])
    #expect(try output.text("dead-letters.ndjson") == "")
  }

  @Test func `the goals' sums are those of the documents`() async throws {
    let (report, _) = try await run(seeds())
    #expect(report.total.yen == 55_840_723 + 115_357_134)
    #expect(report.total.amounts >= 14)
    #expect(report.rows.allSatisfy { $0.sums.measures > 0 })
    #expect(!report.rows.contains { $0.goal.id == .unclassified })
  }

  @Test func `measures stand in the order of the documents' names, then as in the document`() async throws {
    let (_, output) = try await run(seeds(), armful: 1)
    let measures = try lines("measures.ndjson", of: output).map { try JSON.decode(Measure.self, from: $0) }
    #expect(measures.map(\.document.name) == measures.map(\.document.name).sorted())
    let first = measures.filter { $0.document.name == "000.txt" }.compactMap { $0.source.fields["title"]?.line }
    #expect(first == first.sorted())
  }

  @Test func `messages that go through bytes, as on a broker, come to the same outputs`() async throws {
    let (_, direct) = try await run(seeds())
    let (_, encoded) = try await run(seeds(), throughBytes: true)
    let contents = try direct.contents()
    #expect(contents.count > 5)
    #expect(try encoded.contents() == contents)
  }

  @Test func `the table has a row a measure, and one heading`() async throws {
    let (report, output) = try await run(seeds())
    let bytes = try #require(try output.contents()["measures.csv"])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.hasSuffix("\r\n"))
    let width = text.prefix { $0 != "\r\n" }.split(separator: ",").count
    var records = 0
    var quoted = false
    var cells = 1
    for character in text.unicodeScalars {
      switch character {
      case "\"": quoted.toggle()
      case "," where !quoted: cells += 1
      case "\n" where !quoted:
        #expect(cells == width)
        (records, cells) = (records + 1, 1)
      default: break
      }
    }
    #expect(records == report.measures + 1)
  }

  @Test func `the same documents give the same bytes, however they come`() async throws {
    let input = try seeds()
    let once = try await run(input).output.contents()
    #expect(once.keys.contains("measures.ndjson"))
    #expect(!once.keys.contains { $0.hasPrefix(".") })
    for armful in [1, 2] {
      let again = try await run(input, armful: armful).output.contents()
      #expect(again == once, "\(armful) files at once")
    }
    for environment in [["LANG": "tr_TR.UTF-8", "TZ": "Pacific/Apia"], ["LC_ALL": "C", "TZ": "Asia/Tokyo"]] {
      let output = try Folder()
      let run = try Command(
        ["run", input.url.path, "--output", output.url.path, "--time-limit", "60"], environment: environment)
      #expect(run.status == 0)
      #expect(try output.contents() == once, "\(environment)")
    }
  }

  @Test func `a folder's name gives the municipality, and a form of another one is a finding`() async throws {
    let (report, output) = try await run(seeds(["000": "東京都目黒区/a.txt", "002": "131105/b.txt"]))
    let findings = try lines("findings.ndjson", of: output).map { try JSON.decode(Finding.self, from: $0) }
    #expect(findings.filter { $0.code == .municipalityDiffers }.map(\.document) == ["b.txt"])
    let measures = try lines("measures.ndjson", of: output).map { try JSON.decode(Measure.self, from: $0) }
    #expect(measures.filter { $0.document.name == "b.txt" }.allSatisfy { $0.municipality.name == "目黒区" })
    #expect(measures.filter { $0.document.name == "a.txt" }.count == 9)
    #expect(report.deadLetters == [])
  }

  @Test func `a second run replaces the first one's outputs, stale goals included`() async throws {
    let (first, output) = try await run(seeds())
    #expect(first.rows.count > 1)
    let empty = try Folder()
    _ = try await FolderRun(
      plan: try FolderPlan(root: empty.url.path), output: output.url, profiles: try ProfileSet.bundled()
    ).run()
    #expect(
      Set(try output.contents().keys) == ["measures.ndjson", "measures.csv", "findings.ndjson", "dead-letters.ndjson"])
  }

  @Test func `every finding stands there once, sorted by document and place`() async throws {
    let (_, output) = try await run(seeds())
    let lines = try lines("findings.ndjson", of: output)
    #expect(Set(lines).count == lines.count)
    let findings = try lines.map { try JSON.decode(Finding.self, from: $0) }
    #expect(findings.map(\.document) == findings.map(\.document).sorted())
    for (left, right) in zip(findings, findings.dropFirst()) where left.document == right.document {
      #expect((left.place ?? Place(line: 0)) <= (right.place ?? Place(line: 0)))
    }
  }
}
