import CRDKafka

/// A member of a group as its coordinator describes it.
public struct GroupMember: Hashable, Sendable {
  /// `client.id`.
  public var client: String
  /// `group.instance.id`; nil for a member that isn't static.
  public var instance: String?
  /// Where it connects from, as the broker sees it.
  public var host: String
  /// How many partitions it has.
  public var partitions: Int

  /// - Parameter description: as librdkafka lends it.
  init(_ description: OpaquePointer?) {
    func text(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
    client = text(rd_kafka_MemberDescription_client_id(description))
    let instance = text(rd_kafka_MemberDescription_group_instance_id(description))
    self.instance = instance.isEmpty ? nil : instance
    host = text(rd_kafka_MemberDescription_host(description))
    let assignment = rd_kafka_MemberDescription_assignment(description)
    let list = assignment.flatMap { rd_kafka_MemberAssignment_partitions($0) }
    partitions = list.map { Int($0.pointee.cnt) } ?? 0
  }
}
