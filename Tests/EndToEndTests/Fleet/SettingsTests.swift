import Foundation
import Observability
import TestSupport
import Testing

@testable import hyoka

@Suite(.serialized) struct SettingsTests {
  @Test func `wrong settings from the flags, the environment and the file are all said at once`() throws {
    let folder = try Folder(["hyoka.yaml": "batch-time: soon\nlog-format: xml\ntimelimit: 3\nbatch-records: 0\n"])
    let command = try Command(
      [
        "worker", "parse", "--config", "hyoka.yaml", "--log-level", "loud", "--metrics-address", "here", "--delivery",
        "twice",
      ],
      in: folder.url, environment: ["HYOKA_TIME_LIMIT": "long", "HYOKA_PREFIX": "a b", "HYOKA_SESSION_TIMEOUT": "1"])
    #expect(command.status == 64)
    #expect(command.out == "")
    for mistake in [
      "--log-level: \"loud\" is not one of", "--metrics-address: \"here\" is not host:port or off",
      "--delivery: \"twice\" is not one of exactly-once, at-least-once", "HYOKA_TIME_LIMIT: \"long\" is not a number",
      "HYOKA_SESSION_TIMEOUT: \"1\" is not a number", "hyoka.yaml: batch-time: \"soon\" is not a number",
      "hyoka.yaml: log-format: \"xml\" is not one of text, json",
      "hyoka.yaml: batch-records: \"0\" is not a whole number",
      "hyoka.yaml: there is no setting \"timelimit\"", "prefix: \"a b\" makes no topic name",
      "brokers: nothing says where",
    ] {
      #expect(command.error.contains(mistake), "\(mistake)\n\(command.error)")
    }
  }

  @Test(arguments: [
    ("a: [\n", "hyoka.yaml:2: YAMLとして読めません: did not find expected node content (not valid YAML)"),
    ("prefix: a\nprefix: b\n", "hyoka.yaml:1: 同じ項目が二度あります: prefix (duplicate key)"),
    ("- prefix\n", "hyoka.yaml:1: hyoka.yamlは「項目: 値」の形で書きます (a mapping is needed)"),
    ("prefix: a\ninstance: [a]\n", "hyoka.yaml:2: 「instance」は文字で書きます (text is needed)"),
    ("prefix: a\nkafka: sasl.username\n", "hyoka.yaml:2: kafka: kafkaは「項目: 値」の形で書きます (a mapping is needed)"),
    ("kafka:\n  acks: [1]\n", "hyoka.yaml:2: kafka: 「acks」は文字で書きます (text is needed)"),
  ])
  func `what is wrong with the file itself is said in one line, with its place`(yaml: String, mistake: String) throws {
    let folder = try Folder(["hyoka.yaml": yaml])
    let command = try Command(
      ["topics", "check", "--config", "hyoka.yaml", "--brokers", "127.0.0.1:1"], in: folder.url)
    #expect(command.status == 64)
    #expect(command.error == "Error: \(mistake)\n")
  }

  @Test(arguments: ["", "# brokers: kafka:9092\n"])
  func `a file without settings is one`(yaml: String) throws {
    let folder = try Folder(["hyoka.yaml": yaml])
    let command = try Command(["topics", "check", "--config", "hyoka.yaml"], in: folder.url)
    #expect(command.error == "Error: brokers: nothing says where Kafka is; use --brokers host:port or HYOKA_BROKERS\n")
  }

  @Test func `a flag wins over the environment, and that over the file`() throws {
    let folder = try Folder(["hyoka.yaml": "log-format: 1\nlog-level: 1\nmetrics-address: 1\n"])
    let command = try Command(
      ["worker", "parse", "--config", "hyoka.yaml", "--brokers", "b:1", "--log-format", "3"], in: folder.url,
      environment: ["HYOKA_LOG_FORMAT": "2", "HYOKA_LOG_LEVEL": "2"])
    #expect(command.status == 64)
    #expect(command.error.contains("--log-format: \"3\""))
    #expect(command.error.contains("HYOKA_LOG_LEVEL: \"2\""))
    #expect(command.error.contains("hyoka.yaml: metrics-address: \"1\""))
    #expect(!command.error.contains("log-format: \"1\"") && !command.error.contains("LOG_FORMAT"))
  }

  @Test func `every setting of the workers' help is one of the file, too`() throws {
    let help = try Command(["worker", "--help"]).out
    let flags = help.split(separator: "\n").compactMap { line -> String? in
      let line = line.trimmingCharacters(in: .whitespaces)
      return line.hasPrefix("--") ? String(line.dropFirst(2).prefix { $0 != " " }) : nil
    }
    let unsettable: Set = ["config", "version"]
    #expect(Set(flags).subtracting(unsettable).isSubset(of: WorkerSettings.names))
    #expect(flags.contains("metrics-address") && flags.contains("log-format") && flags.contains("log-level"))
  }

  @Test(arguments: [
    ("127.0.0.1:9464", ListenAddress(host: "127.0.0.1", port: 9464)), ("[::1]:0", ListenAddress(host: "::1", port: 0)),
    ("0.0.0.0:65535", ListenAddress(host: "0.0.0.0", port: 65535)),
    ("localhost:80", ListenAddress(host: "localhost", port: 80)),
  ])
  func `an address is read and written`(text: String, address: ListenAddress) {
    #expect(ListenAddress(text) == address)
    #expect(address.description == text)
  }

  @Test(arguments: [
    "", ":", "9464", ":9464", "host", "host:", "host:x", "host:-1", "host:65536", "host:+1", "::1:80", "a b:1",
    "host: 1",
    "host:１", "[]:1",
  ])
  func `anything else is no address`(text: String) {
    #expect(ListenAddress(text) == nil)
  }
}
