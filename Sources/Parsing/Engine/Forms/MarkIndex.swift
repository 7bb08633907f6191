/// The marks of all profiles, found by the first three bytes, so that recognising takes the same time with four
/// profiles as with two thousand.
struct MarkIndex: Sendable {
  private struct Mark: Sendable {
    var profile: Int
    var template: Template
    var weight: Int
    /// The mark's own position, since each counts once.
    var id: Int
  }

  private var marks: [UInt32: [Mark]] = [:]
  private var sieve = PrefixSieve()
  private var count = 0

  init(_ recognitions: [Recognition] = []) {
    for (profile, recognition) in recognitions.enumerated() {
      for mark in recognition.marks {
        let prefix = mark.template.prefix.prefix(3)
        guard !prefix.isEmpty else { continue }
        let key = prefix.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } | UInt32(prefix.count) << 24
        sieve.insert(key)
        marks[key, default: []].append(
          Mark(profile: profile, template: mark.template, weight: mark.weight, id: count))
        count += 1
      }
    }
  }

  /// The score of each profile: the weights of its marks that a line or cell of the document begins with.
  func scores(_ document: FoldedDocument, profiles: Int) -> [Int] {
    var scores = Array(repeating: 0, count: profiles)
    var seen = Array(repeating: false, count: count)
    let bytes = document.bytes
    for line in document.lines {
      for index in line {
        let cell = document.cells[index].range
        // A heading's mark of markdown is none of its words.
        let range = Markup.textStart(cell, in: bytes)..<cell.upperBound
        guard !range.isEmpty else { continue }
        let limit = document.cells[line.upperBound - 1].range.upperBound
        var key: UInt32 = 0
        var length: UInt32 = 0
        var position = range.lowerBound
        while length < 3, position < limit {
          let byte = bytes[position]
          position += 1
          // A mark's letters can be set apart: ( 1 ) 事業実績.
          if byte == 0x20 || byte == 0x09 { continue }
          key = key << 8 | UInt32(byte)
          length += 1
          guard sieve.contains(length << 24 | key), let found = marks[length << 24 | key] else { continue }
          for mark in found where !seen[mark.id] {
            if mark.template.match(bytes, range.lowerBound..<limit, whole: false) != nil {
              seen[mark.id] = true
              scores[mark.profile] += mark.weight
            }
          }
        }
      }
    }
    return scores
  }
}
