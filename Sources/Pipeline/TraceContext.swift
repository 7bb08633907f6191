import Fleet

/// The headers that every stage hands on from the upload as they came: the upload's own time, and W3C trace context.
///
/// They were written by whoever dropped the file. What isn't well-formed is left out, so that nobody downstream has to
/// doubt what stands there.
enum TraceContext {
  /// - Returns: those headers of the record that are worth carrying.
  static func carried(from headers: Headers) -> [Headers.Header] {
    var carried: [Headers.Header] = []
    if let time = single("ce_time", in: headers), isTime(time) {
      carried.append(Headers.Header(name: "ce_time", value: time))
    }
    // Without a parent that can be read, the states of vendors belong to nothing (Trace Context, 3.3).
    guard let parent = single("traceparent", in: headers), isParent(parent) else { return carried }
    carried.append(Headers.Header(name: "traceparent", value: parent))
    if let state = single("tracestate", in: headers), isState(state) {
      carried.append(Headers.Header(name: "tracestate", value: state))
    }
    return carried
  }

  /// The value of a header that stands there once: which of several is meant can't be known.
  private static func single(_ name: String, in headers: Headers) -> [UInt8]? {
    let values = headers.all.filter { $0.name == name }
    return values.count == 1 ? values[0].value : nil
  }

  // MARK: traceparent

  /// Whether it is `version-trace-parent-flags` of W3C Trace Context, level 1: of version 00 exactly that, of a later one
  /// possibly with more behind another dash.
  static func isParent(_ value: [UInt8]) -> Bool {
    let dash = UInt8(ascii: "-")
    guard (55...512).contains(value.count), value[2] == dash, value[35] == dash, value[52] == dash else { return false }
    let (version, trace, parent, flags) = (value[0..<2], value[3..<35], value[36..<52], value[53..<55])
    guard [version, trace, parent, flags].allSatisfy({ $0.allSatisfy(isHexDigit) }) else { return false }
    guard trace.contains(where: { $0 != zero }), parent.contains(where: { $0 != zero }) else { return false }
    guard !version.elementsEqual("ff".utf8) else { return false }
    guard value.count > 55 else { return true }
    return !version.elementsEqual("00".utf8) && value[55] == dash
      && value[56...].allSatisfy { (0x21...0x7E).contains($0) }
  }

  private static let zero = UInt8(ascii: "0")

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
    default: false
    }
  }

  // MARK: tracestate

  /// Whether it is a list of up to 32 `key=value`, in at most 512 bytes, which is as much as everybody hands on.
  static func isState(_ value: [UInt8]) -> Bool {
    guard value.count <= 512 else { return false }
    var keys: Set<[UInt8]> = []
    for part in value.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let member = trimmed(part)
      // Nothing between two commas is allowed, and counts for nothing.
      guard !member.isEmpty else { continue }
      guard let sign = member.firstIndex(of: UInt8(ascii: "=")) else { return false }
      let key = Array(member[..<sign])
      guard isStateKey(key), isStateValue(member[(sign + 1)...]), keys.insert(key).inserted else { return false }
    }
    return (1...32).contains(keys.count)
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
    let end = bytes.lastIndex { !isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
    return bytes[..<end].drop(while: isSpace)
  }

  /// `vendor`, or `tenant@vendor`.
  private static func isStateKey(_ key: [UInt8]) -> Bool {
    let parts = key.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    switch parts.count {
    case 1: return isName(parts[0], limit: 256, digitFirst: false)
    case 2: return isName(parts[0], limit: 241, digitFirst: true) && isName(parts[1], limit: 14, digitFirst: false)
    default: return false
    }
  }

  private static func isName(_ name: ArraySlice<UInt8>, limit: Int, digitFirst: Bool) -> Bool {
    guard let first = name.first, name.count <= limit else { return false }
    guard isLetter(first) || digitFirst && isDigit(first) else { return false }
    return name.allSatisfy { isLetter($0) || isDigit($0) || "_-*/".utf8.contains($0) }
  }

  private static func isStateValue(_ value: ArraySlice<UInt8>) -> Bool {
    guard (1...256).contains(value.count), value.last != 0x20 else { return false }
    return value.allSatisfy { (0x20...0x7E).contains($0) && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "=") }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

  // MARK: ce_time

  /// Whether it is a `date-time` of RFC 3339, in at most 40 bytes: nine digits of a second's fraction and more.
  static func isTime(_ value: [UInt8]) -> Bool {
    guard (20...40).contains(value.count) else { return false }
    func number(_ range: Range<Int>) -> Int? {
      guard range.upperBound <= value.count else { return nil }
      return value[range].reduce(0) { sum, byte in sum.flatMap { isDigit(byte) ? $0 * 10 + Int(byte - zero) : nil } }
    }
    func stands(_ characters: String, at index: Int) -> Bool {
      value.indices.contains(index) && characters.utf8.contains(value[index])
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      let minute = number(14..<16), let second = number(17..<19),
      stands("-", at: 4), stands("-", at: 7), stands("Tt", at: 10), stands(":", at: 13), stands(":", at: 16),
      (1...12).contains(month), (1...days(of: month, in: year)).contains(day),
      // Every few years a day has a second 60.
      hour < 24, minute < 60, second <= 60
    else { return false }
    var zone = 19
    if stands(".", at: zone) {
      let digits = value[(zone + 1)...].prefix(while: isDigit).count
      guard digits > 0 else { return false }
      zone += 1 + digits
    }
    if stands("Zz", at: zone) { return value.count == zone + 1 }
    guard stands("+-", at: zone), value.count == zone + 6, stands(":", at: zone + 3),
      let hours = number(zone + 1..<zone + 3), let minutes = number(zone + 4..<zone + 6)
    else { return false }
    return hours < 24 && minutes < 60
  }

  private static func days(of month: Int, in year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
