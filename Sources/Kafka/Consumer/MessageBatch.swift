/// Messages of one poll, up to a number and a weight.
struct MessageBatch {
  private(set) var messages: [ConsumedMessage] = []
  private var weight = 0
  private var isClosed = false
  private let records: Int
  private let bytes: Int

  init(records: Int, bytes: Int) {
    self.records = max(1, records)
    self.bytes = bytes
  }

  /// Takes nothing.
  static let none: MessageBatch = {
    var batch = MessageBatch(records: 1, bytes: 1)
    batch.close()
    return batch
  }()

  var isEmpty: Bool { messages.isEmpty }
  var isFull: Bool { isClosed || messages.count >= records || weight >= max(1, bytes) && !isEmpty }

  /// - Returns: false where there is no room. The first message always has, unless the batch is closed.
  mutating func add(_ message: ConsumedMessage) -> Bool {
    guard !isClosed, isEmpty || !isFull && weight + message.bytes <= bytes else { return false }
    messages.append(message)
    weight += message.bytes
    return true
  }

  /// Takes no more.
  mutating func close() { isClosed = true }
}
