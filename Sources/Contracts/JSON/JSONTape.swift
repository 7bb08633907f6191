/// JSON taken apart into one flat list: an entry for every value and key, in the order of the bytes, each container
/// knowing where it ends. Nothing in it is a tree, so that a value that nobody asks for costs no more than its bytes.
final class JSONTape: Sendable {
  enum Kind: UInt8 {
    case null, isTrue, isFalse
    /// A number without fraction and exponent.
    case integer
    case decimal
    case string
    /// A string with escapes, which stands without them in `unescaped`.
    case escapedString
    case array, object
  }

  struct Entry {
    /// Where the value begins in the input; a string behind its quotation mark.
    var offset: UInt32
    /// Bytes of a scalar, escapes undone; elements of an array; members of an object.
    var length: UInt32
    /// The entry behind a container and all inside it; where a string with escapes begins in `unescaped`.
    var extra: UInt32 = 0
    var kind: Kind
  }

  private let input: [UInt8]
  private let unescaped: [UInt8]
  private let entries: [Entry]

  init(scanning input: [UInt8]) throws(JSONError) {
    // Offsets have 32 bits; a message of 2 GiB is none.
    guard input.count < 1 << 31 else { throw JSONError("\(input.count) bytes are more than a message may have") }
    var scanner = JSONScanner(count: input.count)
    // One scope for the whole scan: the scanner looks at every byte, and through a raw buffer at eight at a time.
    let failure = input.withUnsafeBytes { bytes in
      do throws(JSONError) {
        try scanner.scan(bytes)
        return JSONError?.none
      } catch {
        return error
      }
    }
    if let failure { throw failure }
    self.input = input
    unescaped = scanner.unescaped
    entries = scanner.entries
  }

  func kind(at index: Int) -> Kind { entries[index].kind }
  func isNull(at index: Int) -> Bool { entries[index].kind == .null }
  func count(at index: Int) -> Int { Int(entries[index].length) }

  /// The entry behind a value and all inside it.
  func next(after index: Int) -> Int {
    let entry = entries[index]
    return entry.kind == .array || entry.kind == .object ? Int(entry.extra) : index + 1
  }

  /// The bytes of a scalar; of a string without quotation marks and escapes.
  @inline(__always) func withBytes<Result>(at index: Int, _ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    let entry = entries[index]
    // Not one array chosen out of two, which would be retained and released at every look.
    if entry.kind == .escapedString {
      return unescaped.withUnsafeBytes { body(Self.slice($0, entry.extra, entry.length)) }
    }
    return input.withUnsafeBytes { body(Self.slice($0, entry.offset, entry.length)) }
  }

  @inline(__always) private static func slice(
    _ bytes: UnsafeRawBufferPointer, _ start: UInt32, _ length: UInt32
  ) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(length)])
  }

  /// The text of a string, or of a number as it stands there.
  func text(at index: Int) -> String {
    withBytes(at: index) { bytes in
      if #available(macOS 26, *) {
        // Not checked once more, which would take half as long again as copying it: the scanner has checked the whole
        // input, begins and ends no string within a character, and makes UTF-8 of escapes.
        return String(copying: UTF8Span(unchecked: bytes.bindMemory(to: UInt8.self).span))
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }
}

// MARK: Scalars

extension JSONTape {
  func string(at index: Int) throws(JSONError) -> String {
    switch kind(at: index) {
    case .string, .escapedString: return text(at: index)
    default: throw mismatch(at: index, "a string")
    }
  }

  func bool(at index: Int) throws(JSONError) -> Bool {
    switch kind(at: index) {
    case .isTrue: return true
    case .isFalse: return false
    default: throw mismatch(at: index, "true or false")
    }
  }

  func integer<Value: FixedWidthInteger>(at index: Int) throws(JSONError) -> Value {
    let value: Value?
    switch kind(at: index) {
    case .integer: value = withBytes(at: index) { JSONNumber.integer($0) }
    case .decimal: value = withBytes(at: index) { JSONNumber.integer(ofDecimal: $0) }
    default: throw mismatch(at: index, "an integer")
    }
    guard let value else { throw error(at: index, "\(shortText(at: index)) is no \(Value.self)") }
    return value
  }

  func double(at index: Int) throws(JSONError) -> Double {
    switch kind(at: index) {
    case .integer, .decimal:
      if let value = withBytes(at: index, { JSONNumber.double($0) }), value.isFinite { return value }
      throw error(at: index, "\(shortText(at: index)) is no Double")
    default: throw mismatch(at: index, "a number")
    }
  }

  /// For messages: no number is so long that the line can't be read.
  private func shortText(at index: Int) -> String {
    let text = text(at: index)
    return text.utf8.count > 40 ? "\(text.prefix(40))…" : text
  }
}

// MARK: Errors

extension JSONTape {
  func error(at index: Int, _ reason: String) -> JSONError {
    JSONError(offset: offset(at: index), path: path(of: index), reason)
  }

  func mismatch(at index: Int, _ expected: String) -> JSONError {
    let found =
      switch kind(at: index) {
      case .null: "null"
      case .isTrue, .isFalse: "a truth value"
      case .integer, .decimal: "a number"
      case .string, .escapedString: "a string"
      case .array: "an array"
      case .object: "an object"
      }
    return error(at: index, "expected \(expected), found \(found)")
  }

  /// Where the value begins in the input.
  func offset(at index: Int) -> Int {
    let entry = entries[index]
    return entry.kind == .string || entry.kind == .escapedString ? Int(entry.offset) - 1 : Int(entry.offset)
  }

  /// The value's path, found on the way down from the outermost. Takes as long as there are values before it, but
  /// only where something is wrong.
  func path(of index: Int) -> String {
    var path = JSONPath()
    var container = 0
    while container != index {
      let isObject = entries[container].kind == .object
      var child = container + 1
      var number = 0
      while true {
        let value = isObject ? child + 1 : child
        if index < next(after: value) {
          if isObject { path.append(key: text(at: child)) } else { path.append(index: number) }
          container = value
          break
        }
        child = next(after: value)
        number += 1
        guard child < next(after: container) else { return path.text }
      }
      if index < container { return path.text }
    }
    return path.text
  }
}
