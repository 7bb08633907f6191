/// Finds the members of an object by their keys. Of equal keys the first counts, as with Foundation.
struct JSONMemberIndex {
  /// The object's entry in the tape.
  let object: Int
  /// The keys' entries, sorted, of an object with many members. Small ones are searched from end to end, which is faster
  /// than to sort them; large ones must not be, since a message may have a hundred thousand keys.
  private let sorted: [Int]?

  private static let many = 16

  /// Of no object.
  static let none = JSONMemberIndex(object: -1, sorted: nil)

  private init(object: Int, sorted: [Int]?) {
    self.object = object
    self.sorted = sorted
  }

  @inline(__always) init(of object: Int, in tape: JSONTape) {
    self.object = object
    guard tape.count(at: object) > Self.many else {
      sorted = nil
      return
    }
    var keys = Self.keys(of: object, in: tape)
    // They nearly always are: it is how we write them.
    let isSorted = zip(keys, keys.dropFirst()).allSatisfy { tape.precedes($0, $1) }
    if !isSorted { keys.sort { tape.precedes($0, $1) || !tape.precedes($1, $0) && $0 < $1 } }
    sorted = keys
  }

  /// The value's entry.
  func find(_ key: String, in tape: JSONTape) -> Int? {
    var key = key
    // In place where the string's bytes stand together, as those of keys do.
    return key.withUTF8 { key in
      let key = UnsafeRawBufferPointer(key)
      return sorted.map { Self.search(key, $0, tape) } ?? walk(key, tape)
    }
  }

  func keys(in tape: JSONTape) -> [String] {
    Self.keys(of: object, in: tape).map(tape.text(at:))
  }

  private func walk(_ key: UnsafeRawBufferPointer, _ tape: JSONTape) -> Int? {
    var index = object + 1
    for _ in 0..<tape.count(at: object) {
      if tape.equals(index, key) { return index + 1 }
      index = tape.next(after: index + 1)
    }
    return nil
  }

  /// The first that isn't before the key, if it is the key.
  private static func search(_ key: UnsafeRawBufferPointer, _ sorted: [Int], _ tape: JSONTape) -> Int? {
    var range = 0..<sorted.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if tape.precedes(sorted[middle], key) {
        range = middle + 1..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    guard range.lowerBound < sorted.count else { return nil }
    let first = sorted[range.lowerBound]
    return tape.equals(first, key) ? first + 1 : nil
  }

  private static func keys(of object: Int, in tape: JSONTape) -> [Int] {
    var keys: [Int] = []
    keys.reserveCapacity(tape.count(at: object))
    var index = object + 1
    for _ in 0..<tape.count(at: object) {
      keys.append(index)
      index = tape.next(after: index + 1)
    }
    return keys
  }
}

extension JSONTape {
  /// Whether the key is that one.
  @inline(__always) fileprivate func equals(_ index: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    guard count(at: index) == key.count else { return false }
    return withBytes(at: index) { bytes in
      // Faster than `elementsEqual`, whose iterators aren't free for a handful of bytes.
      for index in 0..<key.count where bytes[index] != key[index] { return false }
      return true
    }
  }

  fileprivate func precedes(_ left: Int, _ right: Int) -> Bool {
    withBytes(at: left) { left in withBytes(at: right) { left.lexicographicallyPrecedes($0) } }
  }

  fileprivate func precedes(_ index: Int, _ key: UnsafeRawBufferPointer) -> Bool {
    withBytes(at: index) { $0.lexicographicallyPrecedes(key) }
  }
}
