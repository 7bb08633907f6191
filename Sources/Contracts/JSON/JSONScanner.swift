/// Takes JSON apart into a tape, strictly by RFC 8259, in one pass without recursion: depth costs no stack.
struct JSONScanner {
  private(set) var entries: [JSONTape.Entry] = []
  var unescaped: [UInt8] = []
  var at = 0
  /// The containers around the innermost one, which stands by itself: it changes with every value.
  private var around: [OpenContainer] = []
  private var inner: OpenContainer?

  private struct OpenContainer {
    let entry: Int
    let isObject: Bool
    var count = 0
    /// The entry of the last key.
    var key = 0
  }

  /// What may come next.
  private enum State { case value, firstElement, firstMember, rest }

  private static let notUTF8 = "the text is not UTF-8"

  init(count: Int) {
    // Our messages have a value or key every 14 bytes or so; what more there is costs one growth.
    entries.reserveCapacity(count / 12 + 4)
  }

  mutating func scan(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    do {
      try scanChecked(bytes)
    } catch {
      // Whatever else is wrong with it, what isn't UTF-8 is no text.
      if let offset = UTF8Check.firstInvalid(in: bytes) { throw JSONError(offset: offset, Self.notUTF8) }
      throw error
    }
  }

  private mutating func scanChecked(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    var state = State.value
    while true {
      let byte = token(bytes)
      switch state {
      case .value: state = try value(byte, bytes)
      case .firstElement:
        if byte == UInt8(ascii: "]") {
          state = close()
        } else {
          count()
          state = try value(byte, bytes)
        }
      case .firstMember:
        if byte == UInt8(ascii: "}") {
          state = close()
        } else {
          try key(byte, bytes)
          state = .value
        }
      case .rest:
        guard let container = inner else {
          guard byte == nil else { throw error("something stands behind the end", bytes) }
          return
        }
        switch byte {
        case UInt8(ascii: ","):
          at += 1
          if container.isObject {
            try key(token(bytes), bytes)
          } else {
            count()
          }
          state = .value
        case UInt8(ascii: "}") where container.isObject: state = close()
        case UInt8(ascii: "]") where !container.isObject: state = close()
        default: throw error(container.isObject ? "expected , or }" : "expected , or ]", bytes)
        }
      }
    }
  }

  /// The next byte that isn't white space.
  @inline(__always) private mutating func token(_ bytes: UnsafeRawBufferPointer) -> UInt8? {
    while at < bytes.count {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      at += 1
    }
    return nil
  }

  @inline(__always) private mutating func value(
    _ byte: UInt8?, _ bytes: UnsafeRawBufferPointer
  ) throws(JSONError) -> State {
    switch byte {
    case UInt8(ascii: "\""): try string(bytes)
    case UInt8(ascii: "{"):
      try open(isObject: true, bytes)
      return .firstMember
    case UInt8(ascii: "["):
      try open(isObject: false, bytes)
      return .firstElement
    case UInt8(ascii: "t"): try word("true", .isTrue, bytes)
    case UInt8(ascii: "f"): try word("false", .isFalse, bytes)
    case UInt8(ascii: "n"): try word("null", .null, bytes)
    case .some(let byte) where byte == UInt8(ascii: "-") || JSONNumber.isDigit(byte): try number(bytes)
    default: throw error("expected a value", bytes)
    }
    return .rest
  }

  private mutating func key(_ byte: UInt8?, _ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    guard byte == UInt8(ascii: "\"") else { throw error("expected a key in quotation marks", bytes) }
    count()
    let entry = entries.count
    try string(bytes)
    inner?.key = entry
    guard token(bytes) == UInt8(ascii: ":") else { throw error("expected :", bytes) }
    at += 1
    _ = token(bytes)
  }

  // MARK: Containers

  private mutating func open(isObject: Bool, _ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    if let inner {
      guard around.count + 1 < JSON.deepest else {
        throw error("more than \(JSON.deepest) containers within each other", bytes)
      }
      around.append(inner)
    }
    inner = OpenContainer(entry: entries.count, isObject: isObject)
    add(isObject ? .object : .array, at, 0)
    at += 1
  }

  /// Counts an element or member of the innermost container.
  @inline(__always) private mutating func count() { inner?.count += 1 }

  private mutating func close() -> State {
    at += 1
    if let container = inner {
      entries[container.entry].length = UInt32(container.count)
      entries[container.entry].extra = UInt32(entries.count)
      inner = around.popLast()
    }
    return .rest
  }

  // MARK: Scalars

  private mutating func word(
    _ word: StaticString, _ kind: JSONTape.Kind, _ bytes: UnsafeRawBufferPointer
  ) throws(JSONError) {
    let length = word.utf8CodeUnitCount
    let fits = word.withUTF8Buffer { UnsafeRawBufferPointer(rebasing: bytes[at...].prefix(length)).elementsEqual($0) }
    guard fits else { throw error("expected a value", bytes) }
    add(kind, at, length)
    at += length
  }

  @inline(__always) private mutating func number(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    // Nearly all numbers are a line, a cell or a page.
    var end = at
    while end < bytes.count, JSONNumber.isDigit(bytes[end]) { end += 1 }
    if end > at, end < bytes.count, bytes[at] != UInt8(ascii: "0") || end == at + 1,
      bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "}")
    {
      add(.integer, at, end - at)
      at = end
      return
    }
    try longNumber(bytes)
  }

  @inline(never) private mutating func longNumber(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    guard let (end, isInteger) = JSONNumber.end(in: bytes, from: at) else { throw error("the number is none", bytes) }
    add(isInteger ? .integer : .decimal, at, end - at)
    at = end
  }

  private mutating func string(_ bytes: UnsafeRawBufferPointer) throws(JSONError) {
    let start = at + 1
    let (end, isASCII) = JSONWords.plainRun(in: bytes, from: start)
    if end < bytes.count, bytes[end] == UInt8(ascii: "\"") {
      // Outside strings nothing but ASCII is JSON, so that this is the only place to check.
      if !isASCII { try check(bytes, start, end) }
      add(.string, start, end - start)
      at = end + 1
      return
    }
    let unescapedStart = unescaped.count
    at = start
    if let reason = unescape(bytes, firstSpecial: end) { throw error(reason, bytes) }
    try check(bytes, start, at - 1)
    add(.escapedString, start, unescaped.count - unescapedStart, extra: unescapedStart)
  }

  private func check(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) throws(JSONError) {
    if let offset = UTF8Check.firstInvalid(in: UnsafeRawBufferPointer(rebasing: bytes[start..<end])) {
      throw JSONError(offset: start + offset, Self.notUTF8)
    }
  }

  @inline(__always) private mutating func add(_ kind: JSONTape.Kind, _ offset: Int, _ length: Int, extra: Int = 0) {
    // The input has less than 2 GiB, so that everything in it fits.
    entries.append(
      JSONTape.Entry(
        offset: UInt32(truncatingIfNeeded: offset), length: UInt32(truncatingIfNeeded: length),
        extra: UInt32(truncatingIfNeeded: extra), kind: kind))
  }

  // MARK: Errors

  private func error(_ reason: String, _ bytes: UnsafeRawBufferPointer) -> JSONError {
    var path = JSONPath()
    for container in around + [inner].compactMap(\.self) where container.count > 0 {
      if container.isObject {
        if let key = keyText(container.key, bytes) { path.append(key: key) }
      } else {
        path.append(index: container.count - 1)
      }
    }
    return JSONError(offset: at, path: path.text, at < bytes.count ? reason : "the text ends too early")
  }

  private func keyText(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> String? {
    guard entries.indices.contains(index) else { return nil }
    let entry = entries[index]
    switch entry.kind {
    case .string:
      let start = Int(entry.offset)
      return String(decoding: bytes[start..<start + Int(entry.length)], as: UTF8.self)
    case .escapedString:
      let start = Int(entry.extra)
      return String(decoding: unescaped[start..<start + Int(entry.length)], as: UTF8.self)
    default: return nil
    }
  }
}
