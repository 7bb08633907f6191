/// The value of a record: bytes, or a message that becomes bytes when somebody asks for them.
///
/// Between stages in one process a message is handed on as it is. Turning each into bytes and back would take most of
/// the time of a run over a folder, and changes nothing: a message is the same after encoding and decoding. A broker,
/// a dead letter and whoever reads another type get the bytes.
public struct Payload: Sendable {
  private enum Form: Sendable {
    case bytes([UInt8])
    case message(any Sendable, encode: @Sendable () throws -> [UInt8])
  }

  private let form: Form
  /// What it weighs in a batch, in bytes; for a message an estimate.
  public let weight: Int

  public init(_ bytes: [UInt8]) {
    form = .bytes(bytes)
    weight = bytes.count
  }

  /// - Parameters:
  ///   - weight: about how many bytes the message comes to.
  ///   - encode: makes the bytes; called whenever they are asked for, and the same each time.
  public init<Message: Sendable>(
    _ message: Message, weight: Int, encode: @escaping @Sendable (Message) throws -> [UInt8]
  ) {
    form = .message(message, encode: { try encode(message) })
    self.weight = weight
  }

  /// The bytes that a broker would carry.
  public var bytes: [UInt8] {
    get throws {
      switch form {
      case .bytes(let bytes): bytes
      case .message(_, let encode): try encode()
      }
    }
  }

  /// The message itself, where it is one of that type that has not become bytes.
  public func message<Message: Sendable>(_ type: Message.Type) -> Message? {
    if case .message(let message, _) = form { message as? Message } else { nil }
  }

  /// The same as bytes.
  func encoded() throws -> Payload { Payload(try bytes) }
}

extension Payload: Hashable {
  /// By bytes, whichever form they are in.
  public static func == (left: Payload, right: Payload) -> Bool { (try? left.bytes) == (try? right.bytes) }
  public func hash(into hasher: inout Hasher) { hasher.combine(try? bytes) }
}

extension Payload: ExpressibleByArrayLiteral {
  public init(arrayLiteral elements: UInt8...) { self.init(elements) }
}
