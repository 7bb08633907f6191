import Fleet
import Foundation
import Kafka
import Pipeline

/// How to reach the installation.
struct Cluster {
  var topics: Topics
  var configuration: Configuration
  var delivery: Delivery

  /// A log for reading and for writing outside any group.
  func log(delivery: Delivery? = nil) -> KafkaLog {
    var options = KafkaLog.Options(configuration)
    options.delivery = delivery ?? self.delivery
    return KafkaLog(options)
  }

  /// The names of the settings that `read` asks for.
  static let settings: Set<String> = ["brokers", "prefix", "delivery", "kafka-properties", "kafka"]

  static func read(_ options: ClusterOptions, clientID: String, from reader: inout SettingsReader) -> Cluster? {
    let prefix = reader.text("prefix", options.prefix) ?? "hyoka"
    let topics = try? Topics(prefix: prefix)
    if topics == nil { reader.complain("prefix: \"\(prefix)\" makes no topic name: letters, digits, . _ and - only") }
    let delivery: Delivery = reader.choice("delivery", options.delivery, default: .exactlyOnce)
    // Beginning with the prefix, as the groups do, so that one access rule covers both.
    var configuration = Configuration(
      brokers: reader.text("brokers", options.brokers), clientID: "\(prefix).\(clientID)")
    configuration.properties = properties(options, &reader)
    do {
      try configuration.check()
    } catch {
      reader.complain("kafka: \(error.message)")
    }
    if configuration.brokers == nil, configuration.properties["bootstrap.servers"] == nil {
      reader.complain("brokers: nothing says where Kafka is; use --brokers host:port or HYOKA_BROKERS")
    }
    return topics.map { Cluster(topics: $0, configuration: configuration, delivery: delivery) }
  }

  /// The file's, the environment's over them, and the flags' over those.
  private static func properties(_ options: ClusterOptions, _ reader: inout SettingsReader) -> [String: String] {
    var all = reader.kafka
    if let path = reader.text("kafka-properties", options.kafkaProperties) {
      do {
        all.merge(try Properties.file(try String(contentsOfFile: path, encoding: .utf8))) { $1 }
      } catch let error as KafkaError {
        reader.complain("\(path): \(error.message)")
      } catch {
        reader.complain("\(path): the file can't be read")
      }
    }
    all.merge(Properties.environment(ProcessInfo.processInfo.environment, prefix: "HYOKA_KAFKA_")) { $1 }
    all["properties"] = nil
    do {
      all.merge(try Properties.arguments(options.properties)) { $1 }
    } catch {
      reader.complain("-X: \(error.message)")
    }
    return all
  }
}
