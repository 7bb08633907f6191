import Contracts
import Enrichment
import Extraction
import Parsing
import Rollup

/// The parts of the main job, one after the other, next to a yardstick over the same bytes.
struct PartTimes {
  var input: Input
  private let clock = ContinuousClock()

  init(input: Input) { self.input = input }

  func report() throws {
    let profiles = try ProfileSet.bundled()
    var count = 0
    let yardstick = clock.measure {
      for _ in 0..<input.rounds {
        for bytes in input.documents where String(validating: bytes, as: UTF8.self) != nil {
          count += bytes.split(separator: 0x0A).count
        }
      }
    }
    print(input.line("yardstick: validate UTF-8, split lines", yardstick))
    let reading = try clock.measure {
      for _ in 0..<input.rounds {
        for (name, bytes) in zip(input.files, input.documents) {
          let document = try Extraction.document(from: bytes, name: name, municipality: nil)
          count += try Parsing.parse(document, with: profiles, municipality: nil, checkpoint: {}).records.count
        }
      }
    }
    print(input.line("extraction + parsing", reading) + ", 1/\(tenths(reading / yardstick)) of the yardstick")
    let rolling = try enrichmentAndRollup(profiles)
    print(input.line("enrichment + rollup", rolling) + ", 1/\(tenths(rolling / yardstick)) of the yardstick")
    try CodecTimes(documents: input.documents, profiles: profiles).report()
    print("(\(count) lines and records)")
  }

  /// Every copy goes to another municipality, as documents do.
  private func enrichmentAndRollup(_ profiles: ProfileSet) throws -> Duration {
    let sheets = try zip(input.files, input.documents).map { name, bytes in
      let document = try Extraction.document(from: bytes, name: name, municipality: nil)
      return try Parsing.parse(document, with: profiles, municipality: nil, checkpoint: {})
    }
    let codes = Municipalities.all.codes
    var rollup = Rollup()
    return try clock.measure {
      for round in 0..<input.rounds {
        for (index, original) in sheets.enumerated() {
          var sheet = original
          sheet.municipality = codes[round % codes.count]
          let set = try Enrichment.measures(from: sheet)
          rollup.apply(DocumentFacts(set), document: "\(round)-\(index)", municipality: sheet.municipality)
          rollup.takeChanges { _ in }
        }
      }
    }
  }
}
