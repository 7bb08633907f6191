import Contracts
import Extraction
import Foundation
import Parsing

// Times each part of the main job over the documents of a folder, repeated, next to a yardstick over the same bytes.
// `scripts/bench` builds this in release mode and runs it.

let folder = CommandLine.arguments.dropFirst().first ?? "deploy/demo"
let megabytes = CommandLine.arguments.dropFirst(2).first.flatMap { Int($0) } ?? 100
let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
let documents = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
let size = documents.reduce(0) { $0 + $1.count }
let rounds = max(1, megabytes * 1_000_000 / size)
let total = Double(size * rounds) / 1_000_000

func measure(_ name: String, megabytes: Double, _ body: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  print("\(name): \((megabytes / seconds * 10).rounded() / 10) MB/s, \(Int(Double(rounds * documents.count) / seconds)) documents/s")
}

var count = 0
measure("yardstick (validate UTF-8, split lines)", megabytes: total) {
  for _ in 0..<rounds {
    for bytes in documents {
      if String(validating: bytes, as: UTF8.self) != nil { count += bytes.split(separator: 0x0A).count }
    }
  }
}
let profiles = try ProfileSet.bundled()
try measure("extraction", megabytes: total) {
  for _ in 0..<rounds {
    for bytes in documents { count += try Extraction.document(from: bytes, name: "x", municipality: nil).lines.count }
  }
}
try measure("extraction + parsing", megabytes: total) {
  for _ in 0..<rounds {
    for bytes in documents {
      let document = try Extraction.document(from: bytes, name: "x", municipality: nil)
      count += try Parsing.parse(document, with: profiles, municipality: nil, checkpoint: {}).records.count
    }
  }
}
for (file, bytes) in zip(files, documents) {
  let document = try Extraction.document(from: bytes, name: "x", municipality: nil)
  let clock = ContinuousClock()
  let times = 50
  let time = try clock.measure {
    for _ in 0..<times { count += try Parsing.parse(document, with: profiles, municipality: nil, checkpoint: {}).records.count }
  }
  let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  print("  \(file): parsing \((Double(bytes.count * times) / 1e6 / seconds * 10).rounded() / 10) MB/s")
}
try CodecTimes(documents: documents, profiles: profiles).report()
