import Contracts

/// Repeated texts (【再掲】) against their originals.
struct RepeatedTexts {
  /// One narrative of the document, folded.
  struct Narrative {
    var measure: Int
    var place: Place?
    var reader: RepeatReader
  }

  /// - Parameter narratives: all of the document, in its order.
  static func check(_ narratives: [Narrative], ids: [String], into findings: inout FindingList) {
    guard narratives.contains(where: { !$0.reader.repeated.isEmpty }) else { return }
    let originals = narratives.indices.filter { !narratives[$0].reader.new.isEmpty }
    let whole = Set(originals.map { ByteString(narratives[$0].reader.new) })
    let bytes = originals.reduce(0) { $0 + narratives[$1].reader.new.count }
    var candidates: [Candidate]?
    var budget = maximalWork
    for narrative in narratives {
      for piece in narrative.reader.repeated where !whole.contains(ByteString(piece)) {
        guard budget > 0 else { return }
        budget -= bytes / 16
        if originals.contains(where: { narratives[$0].reader.new.contains(piece) }) { continue }
        let all = candidates ?? originals.map { Candidate(index: $0, text: narratives[$0].reader.new) }
        candidates = all
        var signature = Signature(piece)
        var best: (original: Narrative, share: Double)?
        for candidate in all where narratives[candidate.index].measure != narrative.measure {
          budget -= 8
          // Most texts show at a glance that they lack too many of the pairs.
          let missing = signature.sketch.missing(in: candidate.sketch)
          guard Double(signature.count - missing) > Double(signature.count) * similar else { continue }
          budget -= candidate.pairs.count
          let share = signature.share(in: candidate.pairs)
          if share > best?.share ?? 0 { best = (narratives[candidate.index], share) }
        }
        report(piece, of: narrative, best: best, ids, &findings)
      }
    }
  }

  /// Steps of comparing before the check gives up: a document of nothing but marks must not take for ever, and a repeat
  /// that was not compared is no wrong figure. Seed 003 takes about fifty thousand.
  private static let maximalWork = 5_000_000

  /// The part of a repeated text's pairs that its original has at least.
  private static let similar = 0.8

  private static func report(
    _ piece: [UInt8], of narrative: Narrative, best: (original: Narrative, share: Double)?, _ ids: [String],
    _ findings: inout FindingList
  ) {
    let words = Wording.short(String(decoding: piece, as: UTF8.self))
    let id = ids[narrative.measure]
    if let (original, share) = best, share > similar {
      let other = ids[original.measure]
      let place = original.place?.words ?? Bilingual(ja: "別の箇所", en: "elsewhere")
      findings.add(
        .repeatDiffers, .note,
        ja: "再掲「\(words)」は、\(place.ja)の元の記述と文言が異なります。",
        en: "The repeated text \"\(words)\" differs in its words from the original (\(place.en)).",
        place: narrative.place, measures: other == id ? [id] : [id, other])
    } else {
      findings.add(
        .repeatDiffers, .doubt,
        ja: "再掲「\(words)」の元の記述が見当たりません。",
        en: "No original of the repeated text \"\(words)\" stands in the document.",
        place: narrative.place, measures: [id])
    }
  }

  private struct Candidate {
    var index: Int
    var pairs: [UInt64]
    var sketch: Sketch

    init(index: Int, text: [UInt8]) {
      self.index = index
      pairs = RepeatedTexts.pairs(of: text)
      sketch = Sketch(pairs)
    }
  }

  /// A text's pairs hashed to 1,024 bits.
  private struct Sketch {
    private var words = SIMD16<UInt64>(repeating: 0)

    init(_ pairs: [UInt64]) {
      for pair in pairs {
        let bit = (pair &* 0x9E37_79B9_7F4A_7C15) >> 54
        words[Int(bit >> 6)] |= 1 << (bit & 63)
      }
    }

    /// How many pairs the other text lacks, at the least.
    func missing(in other: Sketch) -> Int {
      let lacking = words & ~other.words
      return lacking.indices.reduce(0) { $0 + lacking[$1].nonzeroBitCount }
    }
  }

  /// Pairs of neighbouring characters.
  private static func pairs(of text: [UInt8]) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(text.count / 3)
    var before: UInt64 = 0
    var current: UInt64 = 0
    for byte in text {
      if byte & 0xC0 != 0x80 {
        if before != 0 { pairs.append(before << 32 | current) }
        before = current
        current = UInt64(byte)
      } else {
        current = current << 8 | UInt64(byte)
      }
    }
    if before != 0 { pairs.append(before << 32 | current) }
    return pairs
  }

  /// The distinct pairs of a text, in an open hash table: every pair of the document is looked up in it.
  private struct Signature {
    private var slots: [UInt64]
    private var seenBy: [Int]
    private let shift: UInt64
    private(set) var count = 0
    let sketch: Sketch
    private var round = 0

    init(_ text: [UInt8]) {
      let pairs = RepeatedTexts.pairs(of: text)
      var bits: UInt64 = 4
      while 1 << bits < pairs.count * 2 { bits += 1 }
      sketch = Sketch(pairs)
      shift = 64 - bits
      slots = Array(repeating: 0, count: 1 << bits)
      seenBy = Array(repeating: 0, count: 1 << bits)
      for pair in pairs {
        let slot = slot(of: pair)
        if slots[slot] == 0 { count += 1 }
        slots[slot] = pair
      }
    }

    /// Where the pair stands, or the empty slot where it would. A pair is never 0.
    private func slot(of pair: UInt64) -> Int {
      var slot = Int((pair &* 0x9E37_79B9_7F4A_7C15) >> shift)
      while slots[slot] != 0, slots[slot] != pair { slot = (slot + 1) & (slots.count - 1) }
      return slot
    }

    /// Which part of them stands in another text.
    mutating func share(in others: [UInt64]) -> Double {
      guard count > 0 else { return 0 }
      round += 1
      var found = 0
      for pair in others {
        let slot = slot(of: pair)
        if slots[slot] != 0, seenBy[slot] != round {
          seenBy[slot] = round
          found += 1
        }
      }
      return Double(found) / Double(count)
    }
  }
}
