/// A header of a message. Names may repeat, and a header may have no value, which isn't the same as no bytes.
public struct Header: Hashable, Sendable {
  /// Without NUL characters: what is behind the first one is cut off.
  public var name: String
  public var value: [UInt8]?

  public init(name: String, value: [UInt8]?) {
    self.name = name
    self.value = value
  }
}
