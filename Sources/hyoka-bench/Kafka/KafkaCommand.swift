import ArgumentParser
import Fleet
import Foundation

/// The fleet on Kafka, next to a relay of four hops with the same client that only copies bytes.
struct KafkaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kafka",
    abstract: "The four stages on Kafka: throughput, latency and memory, next to a relay that only copies.")

  @Option(help: "How many documents.")
  var documents = 2000

  @Option(help: "How many documents are dropped for the latency, one after the other.")
  var latencyDocuments = 200

  @OptionGroup var options: BenchClusterOptions

  func run() async throws {
    let cluster = try options.open()
    if cluster.development != nil {
      print("no --brokers: on librdkafka's development cluster, with a few documents; the figures mean nothing")
    }
    try await measure(
      try Input(folder: options.folder, megabytes: 1), on: cluster,
      documents: cluster.development == nil ? documents : min(documents, 40))
  }

  private func measure(_ input: Input, on cluster: BenchCluster, documents: Int) async throws {
    let installation = try BenchInstallation(cluster)
    let files = (0..<documents).map { input.documents[$0 % input.documents.count] }
    let bytes = files.reduce(0) { $0 + $1.count }
    print(
      "\(documents) documents, \(bytes / max(1, documents)) bytes each on average, \(cluster.delivery.rawValue), \(cluster.partitions) partitions"
    )

    let relay = try await installation.relay(files)
    print("relay of four hops: " + rate(documents, bytes, relay))
    let fleet = try await installation.fleet(files, latencyDocuments: min(latencyDocuments, documents)) { took in
      // A tenth of what it can do.
      took * 10 / documents
    }
    print("four stages:        " + rate(documents, bytes, fleet.took) + ", \(percent(relay, fleet.took)) of the relay")
    let times = fleet.latencies.sorted()
    if let last = times.last {
      print(
        "upload to summary at a tenth of that rate: p50 \(milliseconds(times[times.count / 2])), "
          + "p99 \(milliseconds(times[min(times.count - 1, times.count * 99 / 100)])), most \(milliseconds(last))")
    }
    print("peak memory: " + fleet.peaks.map { "\($0.name) \($0.mebibytes) MiB" }.joined(separator: ", "))
  }

  private func rate(_ documents: Int, _ bytes: Int, _ took: Duration) -> String {
    let seconds = took / .seconds(1)
    return "\(Int(Double(documents) / seconds)) documents/s, "
      + "\((Double(bytes) / seconds / 1e6).formatted(.number.precision(.fractionLength(1)))) MB/s"
  }

  private func percent(_ one: Duration, _ other: Duration) -> String { "\(Int(one / other * 100)) %" }

  private func milliseconds(_ time: Duration) -> String { "\(Int(time / .milliseconds(1))) ms" }
}
