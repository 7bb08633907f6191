import CRDKafka

/// What librdkafka's SCRAM isn't up to.
enum SCRAM {
  /// What else than a wrong password can be behind a refused login; nil where nothing can.
  ///
  /// librdkafka before 2.6.1 sends the client's nonce twice (#4895). Brokers until 3.9 look away, those from 4.0 on refuse
  /// it, and say that the credentials are invalid.
  static func doubt(_ properties: [String: String], version: Int32 = rd_kafka_version()) -> String? {
    let mechanism = properties["sasl.mechanism"] ?? properties["sasl.mechanisms"]
    guard version < 0x0206_0100, mechanism?.uppercased().hasPrefix("SCRAM") == true else { return nil }
    return "if they are right: librdkafka before 2.6.1 can't log in to Kafka 4.0 and newer with SCRAM"
  }
}
