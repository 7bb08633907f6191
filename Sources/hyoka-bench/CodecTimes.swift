import Contracts
import Enrichment
import Extraction
import Foundation
import Parsing

/// Our JSON codec next to Foundation's, on the sheets and measure sets of a folder's documents.
struct CodecTimes {
  var sheets: [Sheet] = []
  var sets: [MeasureSet] = []

  init(documents: [[UInt8]], profiles: ProfileSet) throws {
    for (index, bytes) in documents.enumerated() {
      let document = try Extraction.document(from: bytes, name: "copy-\(index).txt", municipality: nil)
      let sheet = try Parsing.parse(document, with: profiles, municipality: nil, checkpoint: {})
      sheets.append(sheet)
      sets.append(try Enrichment.measures(from: sheet))
    }
  }

  /// Prints MB/s of JSON in either direction, each as often as takes about a second.
  func report() throws {
    try report("sheet", sheets)
    try report("measure set", sets)
  }

  private func report<Value: Message>(_ name: String, _ values: [Value]) throws {
    let bytes = try values.map { try JSON.encode($0) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let theirs = try values.map { [UInt8](try encoder.encode($0)) }
    let size = bytes.reduce(0) { $0 + $1.count }
    print("\(name) as JSON, \(size) bytes\(bytes == theirs ? "" : " (NOT AS FOUNDATION'S)")")
    let ours = (
      try rate(bytes) { _ = try JSON.encode(values[$0]) },
      try rate(bytes) { _ = try JSON.decode(Value.self, from: bytes[$0]) }
    )
    var encoded = 0
    let foundation = (
      try rate(bytes) { encoded += try encoder.encode(values[$0]).count },
      try rate(bytes) { _ = try JSONDecoder().decode(Value.self, from: Data(bytes[$0])) }
    )
    print("  encode: \(Int(ours.0)) MB/s, Foundation \(Int(foundation.0)) MB/s, \(times(ours.0, foundation.0))")
    print("  decode: \(Int(ours.1)) MB/s, Foundation \(Int(foundation.1)) MB/s, \(times(ours.1, foundation.1))")
  }

  private func times(_ ours: Double, _ theirs: Double) -> String { "\((ours / theirs * 10).rounded() / 10) times" }

  private func rate(_ bytes: [[UInt8]], _ body: (Int) throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let start = clock.now
    var done = 0
    while clock.now - start < .seconds(1) {
      for index in bytes.indices {
        try body(index)
        done += bytes[index].count
      }
    }
    let time = (clock.now - start).components
    return Double(done) / 1e6 / (Double(time.seconds) + Double(time.attoseconds) / 1e18)
  }
}
