import CRDKafka
import Foundation

extension Admin {
  /// The members that groups have. A group that nobody has ever joined has none.
  /// - Returns: by id; a group that its coordinator doesn't describe is missing.
  /// - Throws: `KafkaError`: `.unsupported` on a development cluster, `.timedOut` where brokers don't answer.
  public func members(
    of groups: [String], timeout: Duration = .seconds(30)
  ) throws(KafkaError) -> [String: [GroupMember]] {
    let client = try handle.live()
    guard !groups.isEmpty else { return [:] }
    // It can't describe groups, and librdkafka before 2.10 uses memory that it has freed where it learns so.
    guard try !DevelopmentCluster.answers(client, timeout: timeout) else {
      throw KafkaError(RD_KAFKA_RESP_ERR__UNSUPPORTED_FEATURE, "a development cluster can't describe groups")
    }
    let names: [UnsafeMutablePointer<CChar>?] = groups.map { strdup($0) }
    defer { for name in names { free(name) } }
    var pointers = names.map { UnsafePointer($0) }
    return try explaining { () throws(KafkaError) in
      try AdminRequest(RD_KAFKA_ADMIN_OP_DESCRIBECONSUMERGROUPS, client, timeout: timeout).answer(
        { client, options, queue in
          // The call only reads the pointers, but doesn't say so.
          pointers.withUnsafeMutableBufferPointer {
            rd_kafka_DescribeConsumerGroups(client, $0.baseAddress, $0.count, options, queue)
          }
        },
        { event throws(KafkaError) in
          var count = 0
          let found = rd_kafka_DescribeConsumerGroups_result_groups(
            rd_kafka_event_DescribeConsumerGroups_result(event), &count)
          var members: [String: [GroupMember]] = [:]
          var failure: KafkaError?
          for group in UnsafeBufferPointer(start: found, count: found == nil ? 0 : count) {
            guard let group, let id = rd_kafka_ConsumerGroupDescription_group_id(group) else { continue }
            if let error = rd_kafka_ConsumerGroupDescription_error(group),
              rd_kafka_error_code(error) != RD_KAFKA_RESP_ERR_NO_ERROR
            {
              failure = KafkaError(rd_kafka_error_code(error), String(cString: rd_kafka_error_string(error)))
              continue
            }
            let all = 0..<rd_kafka_ConsumerGroupDescription_member_count(group)
            members[String(cString: id)] = all.map {
              GroupMember(rd_kafka_ConsumerGroupDescription_member(group, $0))
            }
          }
          if members.isEmpty, let failure { throw failure }
          return members
        })
    }
  }
}
