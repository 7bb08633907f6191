import Contracts
import Enrichment
import Extraction
import Testing

@testable import Parsing

@Suite("Forms without a profile")
struct GenericFormTests {
  @Test("what a person reads is read, and nothing else", arguments: Specimens.all)
  func facts(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    let set = try Enrichment.measures(from: sheet)
    let read = set.measures.map(\.facts)
    #expect(read.count == specimen.facts.count)
    for (read, expected) in zip(read, specimen.facts) { #expect(read.sorted() == expected.sorted()) }
  }

  @Test("every measure is marked, and every value has its confidence and place", arguments: Specimens.all)
  func marked(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    #expect(sheet.generic == true)
    for field in sheet.records.flatMap(\.fields) { #expect(field.confidence != nil, "\(field.name)") }
    for measure in try Enrichment.measures(from: sheet).measures {
      #expect(measure.generic == true)
      for path in (measure.confidence ?? [:]).keys { #expect(measure.source.fields[path] != nil, "\(path)") }
      #expect(measure.confidence?["title"] != nil)
    }
  }

  @Test("every character is claimed or listed", arguments: Specimens.all)
  func coverage(specimen: Specimen) throws {
    let sheet = try readGenerically(specimen.document)
    let coverage = sheet.coverage
    #expect(coverage.fields + coverage.headings + coverage.boilerplate + coverage.unclaimed == coverage.total)
    let all = specimen.document.lines.flatMap(\.cells).joined().unicodeScalars
    #expect(coverage.total == all.count { !$0.properties.isWhitespace })
    let left = sheet.unclaimed.map(\.text).joined().unicodeScalars.count { !$0.properties.isWhitespace }
    #expect(left == coverage.unclaimed)
  }

  @Test("the same bytes twice", arguments: Specimens.all)
  func deterministic(specimen: Specimen) throws {
    let first = try JSON.encode(try readGenerically(specimen.document))
    #expect(try JSON.encode(try readGenerically(specimen.document)) == first)
  }
}
