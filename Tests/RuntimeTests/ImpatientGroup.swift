import Fleet
import Kafka

/// A development cluster and its log, whose members are soon taken for gone: after 4 s without a sign of life, or 5 s
/// without a poll. At least once, since such a cluster drops the offsets of transactions.
func impatientGroup(topics: [String]) throws -> (cluster: DevelopmentCluster, log: KafkaLog) {
  let cluster = try DevelopmentCluster()
  for topic in topics { try cluster.createTopic(topic, partitions: 1) }
  var options = KafkaLog.Options(
    Configuration(brokers: cluster.bootstrapServers, properties: DevelopmentCluster.clientProperties))
  options.delivery = .atLeastOnce
  options.sessionTimeout = .seconds(4)
  options.maxPollInterval = .seconds(5)
  return (cluster, KafkaLog(options))
}
