/// Finds the elements of an array inside JSON that is known to be well-formed, so that they can be handed on without
/// being encoded again.
enum JSONSlices {
  /// The elements of the array under `key` of the outermost object, each as it stands there.
  static func elements(of key: String, in json: [UInt8]) -> [ArraySlice<UInt8>] {
    var scanner = Scanner(json: json, key: Array(key.utf8))
    return scanner.scan()
  }

  private struct Scanner {
    let json: [UInt8]
    let key: [UInt8]
    var at = 0

    mutating func scan() -> [ArraySlice<UInt8>] {
      var depth = 0
      while at < json.count {
        switch json[at] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: "\""):
          let start = at + 1
          skipString()
          if depth == 1, json[start..<at].elementsEqual(key), json[at...].starts(with: [0x22, 0x3A, 0x5B]) {
            at += 3
            return array()
          }
        default: break
        }
        at += 1
      }
      return []
    }

    /// From behind the opening bracket.
    private mutating func array() -> [ArraySlice<UInt8>] {
      var elements: [ArraySlice<UInt8>] = []
      var depth = 0
      var start = at
      while at < json.count {
        switch json[at] {
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"): depth -= 1
        case UInt8(ascii: "]") where depth > 0: depth -= 1
        case UInt8(ascii: "]"):
          if start < at { elements.append(json[start..<at]) }
          return elements
        case UInt8(ascii: ",") where depth == 0:
          elements.append(json[start..<at])
          start = at + 1
        case UInt8(ascii: "\""): skipString()
        default: break
        }
        at += 1
      }
      return elements
    }

    /// From the opening quotation mark to the closing one.
    private mutating func skipString() {
      at += 1
      while at < json.count, json[at] != UInt8(ascii: "\"") {
        at += json[at] == UInt8(ascii: "\\") ? 2 : 1
      }
    }
  }
}
