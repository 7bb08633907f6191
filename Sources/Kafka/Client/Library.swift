import CRDKafka

/// The librdkafka that is loaded at run time, which needn't be the one that was there at build time.
public enum Library {
  /// As `2.0.2`.
  public static var version: String { String(cString: rd_kafka_version_str()) }

  /// The oldest version whose behaviour this client was written and tested against: Debian 12's.
  public static let oldest = "2.0.2"

  /// - Throws: `KafkaError`, `.unsupported`, below `oldest`.
  static func check(version number: Int32 = rd_kafka_version()) throws(KafkaError) {
    // 0xMMmmrrxx, where xx is ff for a final release.
    guard number < 0x0200_02ff else { return }
    throw KafkaError(
      RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE, "librdkafka \(version) is too old: \(oldest) or newer is needed")
  }
}
