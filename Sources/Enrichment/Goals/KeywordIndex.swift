import Contracts

/// Finds which of many keywords stand in a folded text, in one pass.
struct KeywordIndex: Sendable {
  struct Keyword: Sendable {
    var goal: GoalID
    var raw: String
    var folded: [UInt8]
  }

  let keywords: [Keyword]
  /// By the first four bytes: a Japanese character and the lead of the next one.
  private let byLead: [UInt32: [Int]]
  /// Which leads can be there at all: most characters begin no keyword.
  private let mayLead: [Bool]

  init(_ words: [(GoalID, String)]) {
    keywords =
      words
      .map { Keyword(goal: $0, raw: $1, folded: Fold.bytes($1)) }
      .filter { Self.canFind($0.folded) }
    byLead = Dictionary(grouping: keywords.indices, by: { [keywords] in Self.lead(keywords[$0].folded, at: 0) })
    var mayLead = Array(repeating: false, count: Self.slots)
    for lead in byLead.keys { mayLead[Self.slot(lead)] = true }
    self.mayLead = mayLead
  }

  /// Whether a keyword is long enough to be looked for: two Japanese characters, or four others.
  static func canFind(_ folded: [UInt8]) -> Bool { folded.count >= 4 }

  /// The keywords that stand in the text, each once, as positions in `keywords`, ascending.
  func found(in text: [UInt8]) -> [Int] {
    guard text.count >= 4 else { return [] }
    var found: Set<Int> = []
    for start in 0...(text.count - 4) where text[start] & 0xC0 != 0x80 {
      let lead = Self.lead(text, at: start)
      guard mayLead[Self.slot(lead)], let candidates = byLead[lead] else { continue }
      for candidate in candidates {
        let word = keywords[candidate].folded
        if start + word.count <= text.count, text[start..<(start + word.count)].elementsEqual(word) {
          found.insert(candidate)
        }
      }
    }
    return found.sorted()
  }

  private static let slots = 1 << 12
  private static func slot(_ lead: UInt32) -> Int { Int((lead &* 2_654_435_761) >> 20) }

  private static func lead(_ bytes: [UInt8], at start: Int) -> UInt32 {
    UInt32(bytes[start]) << 24 | UInt32(bytes[start + 1]) << 16 | UInt32(bytes[start + 2]) << 8
      | UInt32(bytes[start + 3])
  }
}
