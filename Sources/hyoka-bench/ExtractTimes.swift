import ArgumentParser
import Contracts
import Extraction
import Foundation
import Pipeline

/// `hyoka-bench extract`: how fast files of other formats are read, next to poppler's own pdftotext on the same PDFs.
struct ExtractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract", abstract: "Reading PDF, Excel, web pages and delimited text, one process a file.")

  @Argument(help: "The folder with the files, in sub-folders of any name.")
  var folder: String

  @Option(help: "How often all of it is measured; the fastest counts.")
  var rounds = 5

  func run() async throws { try ExtractTimes(folder: folder, rounds: rounds).report() }
}

struct ExtractTimes {
  private struct File {
    var path: String
    var bytes: [UInt8]
  }

  private let files: [String: [File]]
  private let rounds: Int
  private let clock = ContinuousClock()

  init(folder: String, rounds: Int) throws {
    let root = URL(fileURLWithPath: folder)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    let found = try paths.compactMap { path -> File? in
      let url = root.appendingPathComponent(path)
      guard !url.hasDirectoryPath, ["pdf", "xlsx", "html", "csv"].contains(url.pathExtension) else { return nil }
      return File(path: url.path, bytes: [UInt8](try Data(contentsOf: url)))
    }
    files = Dictionary(grouping: found) { URL(fileURLWithPath: $0.path).pathExtension }
    self.rounds = rounds
  }

  func report() throws {
    for (format, files) in files.sorted(by: { $0.key < $1.key }) {
      var texts: [ExtractedText] = []
      let time = try fastest {
        texts = try files.compactMap { file in
          if case .text(let text) = try ReaderProcess().read(file.bytes, limit: .seconds(60)) { text } else { nil }
        }
      }
      let bytes = files.reduce(0) { $0 + $1.bytes.count }
      let cells = texts.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.cells.count } }
      switch format {
      case "pdf":
        let pages = texts.reduce(0) { $0 + ($1.lines.map { $0.page ?? 1 }.max() ?? 0) }
        try reportPages(pages, files, time)
      case "xlsx": print("\(format): \(cells) cells in \(time), \(rate(Double(cells), time)) cells/s")
      default: print("\(format): \(cells) cells in \(time), \(rate(Double(bytes) / 1e6, time)) MB/s")
      }
    }
  }

  private func reportPages(_ pages: Int, _ files: [File], _ time: Duration) throws {
    print("pdf: \(pages) pages of \(files.count) files in \(time), \(rate(Double(pages), time)) pages/s")
    let yardstick = try fastest { for file in files { try Self.pdftotext(file.path) } }
    print(
      "yardstick: pdftotext in \(yardstick), \(rate(Double(pages), yardstick)) pages/s; "
        + "ours takes \(rate(time / yardstick, .seconds(1))) times as long")
  }

  private func fastest(_ work: () throws -> Void) rethrows -> Duration {
    var best: Duration?
    for _ in 0..<rounds {
      let time = try clock.measure(work)
      best = min(best ?? time, time)
    }
    return best ?? .zero
  }

  private func rate(_ amount: Double, _ time: Duration) -> String {
    String(format: "%.2f", amount / (time / .seconds(1)))
  }

  private static func pdftotext(_ path: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["pdftotext", path, "-"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
