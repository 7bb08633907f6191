/// A member of an object in the output, as far as its order among the others needs it: that of the keys' UTF-8 bytes,
/// which is Foundation's.
struct JSONMember {
  /// Where its key's quotation mark stands.
  let start: Int
  /// How many bytes the key has; -1 where it has escapes and `text` holds it.
  let length: Int
  /// The key's first eight bytes, which decide nearly every comparison at once. Only of plain keys.
  let prefix: UInt64
  /// The key where its bytes in the output don't sort as it does, since it has escapes.
  let text: String?
  /// Behind its value; known when the object is closed.
  var end = 0

  /// - Parameters:
  ///   - start: where the key's quotation mark stands; `end` is behind the closing one.
  init(plain output: UnsafePointer<UInt8>?, start: Int, end: Int) {
    self.start = start
    length = end - start - 2
    text = nil
    var prefix: UInt64 = 0
    if let output {
      for index in 0..<min(8, length) { prefix |= UInt64(output[start + 1 + index]) << UInt64(56 - index * 8) }
    }
    self.prefix = prefix
  }

  init(text: String, start: Int) {
    self.start = start
    length = -1
    prefix = 0
    self.text = text
  }

  enum Order { case before, same, after }

  /// Where the member's key stands to another one's.
  func order(to other: JSONMember, in output: UnsafePointer<UInt8>?) -> Order {
    guard length >= 0, other.length >= 0, let output else { return slowOrder(to: other, in: output) }
    if prefix != other.prefix { return prefix < other.prefix ? .before : .after }
    let common = min(length, other.length)
    var index = 8
    while index < common {
      let (left, right) = (output[start + 1 + index], output[other.start + 1 + index])
      if left != right { return left < right ? .before : .after }
      index += 1
    }
    return length == other.length ? .same : length < other.length ? .before : .after
  }

  private func slowOrder(to other: JSONMember, in output: UnsafePointer<UInt8>?) -> Order {
    let (left, right) = (key(in: output).utf8, other.key(in: output).utf8)
    if left.elementsEqual(right) { return .same }
    return left.lexicographicallyPrecedes(right) ? .before : .after
  }

  private func key(in output: UnsafePointer<UInt8>?) -> String {
    if let text { return text }
    return String(decoding: UnsafeBufferPointer(start: output.map { $0 + start + 1 }, count: length), as: UTF8.self)
  }
}

/// The members of the objects that are being written, innermost last.
struct JSONMembers {
  private var members: [JSONMember] = []

  var count: Int { members.count }

  /// Notes a member. Returns whether it follows the one before it in its object, whose members begin at `first`.
  mutating func add(_ member: JSONMember, first: Int, output: JSONOutput) -> Bool {
    defer { members.append(member) }
    guard members.count > first, let last = members.last else { return true }
    return output.withBytes { last.order(to: member, in: $0) } == .before
  }

  mutating func drop(to count: Int) {
    members.removeLast(members.count - count)
  }

  /// Puts the members of the object that has just been written to its end in order; of equal keys the last stays.
  mutating func sort(from first: Int, output: JSONOutput) {
    var end = output.count
    for index in (first..<members.count).reversed() {
      members[index].end = end
      end = members[index].start - 1
    }
    guard first + 1 < members.count else { return }
    let start = members[first].start
    output.withBytes { bytes in
      // Sorting through the pointer, since sorting a slice of the array would copy it.
      members.withUnsafeMutableBufferPointer { all in
        var own = UnsafeMutableBufferPointer(rebasing: all[first...])
        Self.sort(&own, bytes)
      }
    }
    output.rearrange(from: start) { old, new in
      for index in first..<members.count {
        let member = members[index]
        if index + 1 < members.count, member.order(to: members[index + 1], in: old.baseAddress) == .same { continue }
        if !new.isEmpty { new.append(UInt8(ascii: ",")) }
        new.append(contentsOf: UnsafeBufferPointer(rebasing: old[member.start..<member.end]))
      }
    }
  }

  private static func sort(_ members: inout UnsafeMutableBufferPointer<JSONMember>, _ bytes: UnsafePointer<UInt8>?) {
    guard members.count <= 24 else {
      members.sort { left, right in
        switch left.order(to: right, in: bytes) {
        case .before: true
        case .after: false
        case .same: left.start < right.start
        }
      }
      return
    }
    // By insertion: most objects have three members or so, and the library's sort begins with a buffer on the heap.
    for index in 1..<members.count {
      var place = index
      while place > 0, members[place - 1].order(to: members[place], in: bytes) == .after {
        members.swapAt(place - 1, place)
        place -= 1
      }
    }
  }
}
