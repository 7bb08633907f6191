/// Writes values as JSON while they encode themselves: no tree in between.
///
/// What is being written is the value at hand (`frame`); the values around it wait on the call stack, in `write`. A
/// container writes to the value at hand, so that one container does for all objects with its type of keys.
final class JSONWriter: Encoder {
  /// The value that is being written, and how far it is.
  struct Frame {
    enum Kind { case nothing, scalar, array, object }

    var kind = Kind.nothing
    /// Elements or members so far.
    var count = 0
    /// The first of its members in `members`.
    var firstMember = 0
    var isSorted = true
  }

  private(set) var frame = Frame()
  private(set) var depth = 0
  private let output = JSONOutput()
  private var members = JSONMembers()
  private var failure: JSONError?
  private var cache = JSONContainerCache()

  /// Not kept, since no message's encoding asks for it.
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// What was written, or what went wrong, even where a type swallowed it.
  func finish() throws(JSONError) -> [UInt8] {
    if let failure { throw failure }
    guard output.count > 0 else { throw JSONError("the value encodes to nothing") }
    return output.written
  }

  /// Lets go of the containers, which refer to the writer.
  func end() { cache.removeAll() }

  /// Remembers the first failure and returns it to be thrown.
  @discardableResult func fail(_ reason: String) -> JSONError {
    let error = failure ?? JSONError(reason)
    failure = error
    return error
  }

  // MARK: Values

  /// Writes a whole value of any type.
  func write(_ value: some Encodable) throws {
    // Bounds the call stack; containers count from `checkDepth` on.
    guard depth <= JSON.deepest else { throw failTooDeep() }
    let outer = frame
    frame = Frame(firstMember: members.count)
    depth += 1
    try value.encode(to: self)
    close()
    depth -= 1
    frame = outer
  }

  /// Ends the value at hand.
  private func close() {
    switch frame.kind {
    case .scalar: break
    case .array: output.append(UInt8(ascii: "]"))
    case .object:
      if !frame.isSorted { members.sort(from: frame.firstMember, output: output) }
      members.drop(to: frame.firstMember)
      output.append(UInt8(ascii: "}"))
    case .nothing where depth > 1: output.append("{}")
    case .nothing: break
    }
  }

  func write(_ value: String) { output.append(quoted: value) }
  func write(_ value: Bool) { output.append(value ? "true" : "false") }
  func writeNull() { output.append("null") }
  func write(_ value: Int64) { output.append(value) }
  func write(_ value: UInt64) { output.append(value) }

  /// The shortest form that reads back as the same number, as Foundation prints it: whole numbers without fraction.
  func write(_ value: Double) throws(JSONError) {
    try write(floating: value)
  }

  func write(_ value: Float) throws(JSONError) {
    try write(floating: value)
  }

  private func write<Value: BinaryFloatingPoint & LosslessStringConvertible>(floating value: Value) throws(JSONError) {
    guard value.isFinite else { throw fail("JSON has no \(value)") }
    var text = value.description
    if text.hasSuffix(".0") { text.removeLast(2) }
    text.withUTF8 { output.append($0) }
  }

  // MARK: Containers

  private func checkDepth() {
    if depth > JSON.deepest { failTooDeep() }
  }

  @discardableResult private func failTooDeep() -> JSONError {
    fail("more than \(JSON.deepest) containers within each other")
  }

  /// Opens an object as the value at hand, or goes on with it.
  func openObject() {
    if frame.kind == .object { return }
    guard frame.kind == .nothing else {
      fail("a value asks for two kinds of container")
      return
    }
    checkDepth()
    frame.kind = .object
    output.append(UInt8(ascii: "{"))
  }

  func openArray() {
    if frame.kind == .array { return }
    guard frame.kind == .nothing else {
      fail("a value asks for two kinds of container")
      return
    }
    checkDepth()
    frame.kind = .array
    output.append(UInt8(ascii: "["))
  }

  /// Makes the value at hand a single one.
  func openScalar() throws(JSONError) {
    guard frame.kind == .nothing else { throw fail("a value encodes two single values") }
    frame.kind = .scalar
  }

  /// Writes the key of the next member.
  func writeKey(_ key: String) throws(JSONError) {
    guard frame.kind == .object else { throw failInterleaved() }
    if frame.count > 0 { output.append(UInt8(ascii: ",")) }
    let start = output.count
    let isPlain = output.append(quoted: key)
    let member =
      isPlain
      ? output.withBytes { JSONMember(plain: $0, start: start, end: output.count) }
      : JSONMember(text: key, start: start)
    if !members.add(member, first: frame.firstMember, output: output) { frame.isSorted = false }
    output.append(UInt8(ascii: ":"))
    frame.count += 1
  }

  /// Writes what stands before the next element.
  func beginElement() throws(JSONError) {
    guard frame.kind == .array else { throw failInterleaved() }
    if frame.count > 0 { output.append(UInt8(ascii: ",")) }
    frame.count += 1
  }

  @discardableResult private func failInterleaved() -> JSONError {
    fail("nested containers and containers side by side can't be written")
  }

  /// A writer to throw away, for what isn't supported: what is written to it goes nowhere, and this one fails.
  func refusing() -> JSONWriter {
    failInterleaved()
    return JSONWriter()
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    openObject()
    if let box = cache.box(for: type, of: KeyedEncodingContainer<Key>.self) { return box.container }
    let container = KeyedEncodingContainer(JSONObjectWriter<Key>(writer: self))
    cache.insert(container, for: type)
    return container
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    openArray()
    return JSONArrayWriter(writer: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { JSONScalarWriter(writer: self) }
}
