/// The headers of a record: names with bytes, in order. A name may stand more than once, and a header may have no
/// value; both survive unchanged.
public struct Headers: Hashable, Sendable {
  public struct Header: Hashable, Sendable {
    public var name: String
    public var value: [UInt8]?

    public init(name: String, value: [UInt8]?) {
      self.name = name
      self.value = value
    }
  }

  public private(set) var all: [Header]

  public init(_ all: [Header] = []) {
    self.all = all
  }

  public mutating func append(_ name: String, _ value: [UInt8]?) {
    all.append(Header(name: name, value: value))
  }

  public mutating func append(_ name: String, _ text: String) {
    append(name, Array(text.utf8))
  }

  /// The value of the last header of that name, as Kafka's own clients read it; nil where there is none.
  public subscript(_ name: String) -> [UInt8]? {
    all.last { $0.name == name }?.value
  }

  /// The same as text; nil also where the bytes are not UTF-8.
  public func text(_ name: String) -> String? {
    self[name].flatMap { String(validating: $0, as: UTF8.self) }
  }

  var bytes: Int { all.reduce(0) { $0 + $1.name.utf8.count + ($1.value?.count ?? 0) } }
}
