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
    let whole = Set(originals.map { narratives[$0].reader.new })
    var candidates: [Candidate]?
    var budget = maximalWork
    for narrative in narratives {
      for piece in narrative.reader.repeated where !whole.contains(piece) {
        if originals.contains(where: { narratives[$0].reader.new.contains(piece) }) { continue }
        guard budget > 0 else { return }
        let all = candidates ?? originals.map { Candidate(index: $0, text: narratives[$0].reader.new) }
        candidates = all
        let signature = Signature(piece)
        let best = all
          .filter { narratives[$0.index].measure != narrative.measure }
          .map { (candidate: $0, share: signature.share(in: $0.pairs)) }
          .max { ($0.share, $1.candidate.index) < ($1.share, $0.candidate.index) }
        budget -= all.reduce(0) { $0 + $1.pairs.count }
        report(piece, of: narrative, best: best.map { (narratives[$0.candidate.index], $0.share) }, ids, &findings)
      }
    }
  }

  /// Pairs of characters that are compared before the check gives up: a document of nothing but marks must not take
  /// for ever. A real one takes a few hundred thousand.
  private static let maximalWork = 50_000_000

  private static func report(
    _ piece: [UInt8], of narrative: Narrative, best: (original: Narrative, share: Double)?, _ ids: [String],
    _ findings: inout FindingList
  ) {
    let words = Wording.short(String(decoding: piece, as: UTF8.self))
    let id = ids[narrative.measure]
    if let (original, share) = best, share > 0.8 {
      let other = ids[original.measure]
      let line = original.place.map { "\($0.line)" } ?? "?"
      findings.add(
        .repeatDiffers, .note,
        ja: "再掲「\(words)」は、\(line)行目の元の記述と文言が異なります。",
        en: "The repeated text \"\(words)\" differs in its words from the original at line \(line).",
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

    init(index: Int, text: [UInt8]) {
      self.index = index
      pairs = RepeatedTexts.pairs(of: text)
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

  /// The distinct pairs of a text.
  private struct Signature {
    private let pairs: Set<UInt64>

    init(_ text: [UInt8]) { pairs = Set(RepeatedTexts.pairs(of: text)) }

    /// Which part of them stands in another text.
    func share(in others: [UInt64]) -> Double {
      guard !pairs.isEmpty else { return 0 }
      var found: Set<UInt64> = []
      for pair in others where pairs.contains(pair) { found.insert(pair) }
      return Double(found.count) / Double(pairs.count)
    }
  }
}
