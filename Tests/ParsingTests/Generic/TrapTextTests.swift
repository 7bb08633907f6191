import Contracts
import Enrichment
import Testing

@testable import Parsing

@Suite("Forms without a profile: narratives that are none")
struct TrapTextTests {
  private func measures(_ specimen: Specimen) throws -> [Measure] {
    try Enrichment.measures(from: try readGenerically(specimen.document)).measures
  }

  @Test("what is planned for a part of the project is no result")
  func direction() throws {
    let measures = try measures(Specimens.directionInParts)
    #expect(measures.map { $0.text("results") } == [nil])
    #expect(measures.map { $0.text("issues") } == ["施設が足りない。"])
  }

  @Test("people are no amounts")
  func staff() throws {
    let texts = try measures(Specimens.partsOfAPeriod).flatMap(\.texts)
    #expect(texts.filter { $0.name == "personnel" }.map(\.text) == ["2,250", "3,800", "3,800"])
  }

  @Test("results in words stay narratives beside a planned figure")
  func words() throws {
    let measures = try measures(Specimens.wordsBesideFigures)
    #expect(measures.map { $0.text("results") } == ["1園で延べ312人", "2か所 延べ95人"])
  }
}
