import Foundation

/// The documents of a folder, and how often they are repeated.
struct Input {
  var files: [String]
  var documents: [[UInt8]]
  var rounds: Int

  init(folder: String, megabytes: Int) throws {
    files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted().filter { !$0.hasPrefix(".") }
    documents = try files.map { [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0))) }
    let size = documents.reduce(0) { $0 + $1.count }
    rounds = size == 0 ? 0 : max(1, (megabytes * 1_000_000 + size - 1) / size)
  }

  var count: Int { rounds * documents.count }
  var megabytes: Double { Double(documents.reduce(0) { $0 + $1.count } * rounds) / 1e6 }

  /// `NAME: … MB/s, … documents/s`, for a pass over all of it.
  func line(_ name: String, _ time: Duration) -> String {
    let seconds = time.seconds
    return "\(name): \(tenths(megabytes / seconds)) MB/s, \(Int(Double(count) / seconds)) documents/s"
  }
}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}

func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
