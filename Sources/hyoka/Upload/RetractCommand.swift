import ArgumentParser
import Contracts
import Fleet
import Foundation
import Pipeline

/// `hyoka retract`: takes documents out of every summary.
struct RetractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract",
    abstract: "Takes documents back: they disappear from every summary.",
    discussion: """
      A retraction has no content to read a municipality from, so it must name it: as the first part of the \
      document, or with --municipality. A document that was dropped without its municipality is retracted under \
      the one that Hyoka found for it.

      Example:
        hyoka retract 131105/r5-goal1.txt --brokers localhost:9092
      """)

  @Argument(help: "The documents, as municipality/name or by name alone.")
  var documents: [String]

  @Option(help: ArgumentHelp("The six-digit code of the municipality that they belong to.", valueName: "code"))
  var municipality: String?

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var options: ClusterOptions

  func validate() throws {
    try MunicipalityOption.check(municipality)
    _ = try keys()
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "retract")
    let log = cluster.log(delivery: .atLeastOnce)
    let upload = Upload(topics: cluster.topics)
    let time = Date.now.formatted(.iso8601)
    do {
      try await log.append(
        try keys().map {
          upload.retraction(of: $0, time: time, traceparent: ProcessInfo.processInfo.environment["TRACEPARENT"])
        })
    } catch let error as LogError {
      StandardStreams.error(lang("取り下げられませんでした", "Nothing was retracted") + " (\(error))\n")
      throw ExitCode.failure
    }
    await log.close()
  }

  private func keys() throws -> [DocumentKey] {
    try documents.map { text in
      let key = municipality.map { DocumentKey(municipality: $0, name: text) } ?? DocumentKey(Array(text.utf8))
      if municipality == nil, let code = DocumentKey.mistypedCode(in: text) {
        throw ValidationError(
          "団体コード \(code) の検査数字が違います。(The check digit of the code \(code) is wrong.)")
      }
      guard let key, key.municipality != nil, !key.name.isEmpty else {
        throw ValidationError(
          "取り下げには団体コードが要ります：131105/\(text) (A retraction must name the municipality, as in 131105/\(text).)")
      }
      return key
    }
  }
}
