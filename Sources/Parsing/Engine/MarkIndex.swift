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
        for length in 1...3 where range.lowerBound + length <= limit {
          key = (key & 0xFFFF) << 8 | UInt32(bytes[range.lowerBound + length - 1])
          guard sieve.contains(UInt32(length) << 24 | key), let found = marks[UInt32(length) << 24 | key] else {
            continue
          }
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
