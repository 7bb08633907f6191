import ArgumentParser
import Contracts
import Fleet
import Pipeline

/// `hyoka reprocess`: what the log still keeps, through the fleet again.
struct ReprocessCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reprocess",
    abstract: "Runs the kept documents again, after a profile or the software was upgraded.",
    discussion: """
      The newest revision of each document is appended to its topic once more, and the workers do the rest: the \
      summaries converge to what a fresh run gives. The fleet may run meanwhile, and files may be dropped.

      Examples:
        hyoka reprocess --from documents --brokers localhost:9092
        hyoka reprocess --from uploads --municipality 131105 --brokers localhost:9092
      """)

  @Option(help: "documents: what ingest has read; uploads: the files as they were dropped.")
  var from: Reprocessing.Origin

  @Option(help: ArgumentHelp("Only documents that were dropped for this municipality.", valueName: "code"))
  var municipality: String?

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @OptionGroup var options: ClusterOptions

  func validate() throws { try MunicipalityOption.check(municipality) }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "reprocess")
    let (lang, from, municipality) = (lang, from, municipality)
    try await Interruptible.run(lang) {
      try await reporting {
        let shows = StandardStreams.errorIsTerminal
        let reprocessing = Reprocessing(log: cluster.log(delivery: .atLeastOnce), topics: cluster.topics)
        let done = try await reprocessing.run(from: from, municipality: municipality) { progress in
          if shows { StandardStreams.error("\r\u{1B}[K\(progress.documents)") }
        }
        if shows { StandardStreams.error("\r\u{1B}[K") }
        StandardStreams.out(
          lang("\(done.documents) 文書をもう一度流しました。", "\(done.documents) documents are on their way again.") + "\n")
        if done.retracted > 0 {
          StandardStreams.out(
            lang(
              "\(done.retracted) 文書は、団体コードの下で取り下げられているので流しません。",
              "\(done.retracted) stay away: they were retracted under their municipality.") + "\n")
        }
      }
    }
  }
}

extension Reprocessing.Origin: ExpressibleByArgument {}
