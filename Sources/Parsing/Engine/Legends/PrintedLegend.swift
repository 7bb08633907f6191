import Contracts

/// What the document's own legends say of the form's steps and codes, whichever signs they give them.
///
/// The next edition of a form may turn its scale round, or put letters in place of numbers, and keep the words. The
/// words are what a reader goes by, so that they tell what each sign means there.
struct PrintedLegend: Sendable {
  /// One of the form's scales, or of its lists of codes, by its position in the vocabulary; or its ratings in letters.
  enum Group: Hashable, Sendable {
    case scale(Int)
    case codes(Int)
    case words
  }

  /// A sign with the words that the document puts behind it.
  struct Pair: Hashable, Sendable {
    var sign: [UInt8]
    var group: Group
    /// The step or code that has these words in the profile.
    var position: Int
  }

  private var pairs: [Pair] = []
  private var places: [Group: Place] = [:]

  mutating func note(_ found: [Pair], at place: Place) {
    for pair in found {
      if !pairs.contains(pair) { pairs.append(pair) }
      if places[pair.group] == nil { places[pair.group] = place }
    }
  }

  struct Difference {
    var group: Group
    var place: Place
    /// A sign has two meanings, so that nothing tells which one a rating has.
    var isMixed: Bool
  }

  /// The groups of which the document prints a sign otherwise than the profile.
  func differences(from vocabulary: Vocabulary) -> [Difference] {
    places.keys.sorted { Self.order($0) < Self.order($1) }.compactMap { group in
      guard let place = places[group] else { return nil }
      let own = pairs.filter { $0.group == group }
      let usual = Self.signs(of: group, in: vocabulary)
      guard own.contains(where: { $0.sign != usual[$0.position] }) else { return nil }
      let signs = Set(own.map(\.sign))
      return Difference(group: group, place: place, isMixed: signs.count < own.count)
    }
  }

  /// The vocabulary with what the document's legends say in place of what the profile does.
  func restated(_ vocabulary: Vocabulary, for differences: [Difference]) -> Vocabulary {
    var vocabulary = vocabulary
    for difference in differences where !difference.isMixed {
      let own = pairs.filter { $0.group == difference.group }
      switch difference.group {
      case .scale(let index): restateScale(index, own, &vocabulary)
      case .codes(let index):
        let codes = vocabulary.codes[index].codes
        vocabulary.codes[index].codes = own.map { pair in
          var code = codes[pair.position]
          code.code = String(decoding: pair.sign, as: UTF8.self)
          return code
        }
      case .words: restateWords(own, &vocabulary)
      }
    }
    return vocabulary
  }

  private func restateWords(_ own: [Pair], _ vocabulary: inout Vocabulary) {
    let words = vocabulary.ratingWords ?? []
    vocabulary.ratingWords =
      words.filter { $0.raw == $0.wording }
      + own.flatMap { pair in
        let word = words[pair.position]
        return RatingWord.printed(String(decoding: pair.sign, as: UTF8.self), word.wording, word.attainment)
      }
  }

  /// Steps that records have, and that the document's legend leaves out while it has others as the profile does: the form
  /// may have changed its scale.
  func unexplained(
    in vocabulary: Vocabulary, besides differences: [Difference], usedBy records: [SheetRecord]
  ) -> [(sign: String, place: Place)] {
    var found: [(sign: String, place: Place)] = []
    for (index, scale) in vocabulary.scales.enumerated()
    where !differences.contains(where: { $0.group == .scale(index) }) {
      let signs = Set(pairs.filter { $0.group == .scale(index) }.map(\.sign))
      let missing = scale.steps.map { String($0.value) }.filter { !signs.contains(Array($0.utf8)) }
      guard signs.count >= Self.fewestPrinted, !missing.isEmpty else { continue }
      for sign in missing {
        let ratings = records.lazy.flatMap(\.fields).filter { scale.fields.contains($0.name) }.flatMap(Self.quotes)
        if let rating = ratings.first(where: { Self.begins($0.text, with: sign) }) {
          found.append((sign, rating.place))
        }
      }
    }
    return found
  }

  private static func quotes(of field: SheetField) -> [Quote] {
    field.quotes + (field.entries ?? []).flatMap { $0.values.map(\.quote) }
  }

  private static func begins(_ text: String, with sign: String) -> Bool {
    let folded = Fold.literal(text)
    return folded.starts(with: sign.utf8) && !(folded.dropFirst(sign.utf8.count).first.map(Lexeme.isDigit) ?? false)
  }

  private static let fewestPrinted = 2

  private func restateScale(_ index: Int, _ own: [Pair], _ vocabulary: inout Vocabulary) {
    let scale = vocabulary.scales[index]
    func number(_ pair: Pair) -> Int? { Int(String(decoding: pair.sign, as: UTF8.self)) }
    guard own.allSatisfy({ number($0) != nil }) else {
      // Letters are no steps that can be counted; what they say is known all the same.
      let words = own.flatMap { pair -> [RatingWord] in
        let step = scale.steps[pair.position]
        return RatingWord.printed(String(decoding: pair.sign, as: UTF8.self), step.wording, step.attainment)
      }
      vocabulary.ratingWords = (vocabulary.ratingWords ?? []) + words
      return
    }
    // From the best step to the worst.
    let falls = scale.best > scale.worst
    let ranked = own.sorted {
      let values = (scale.steps[$0.position].value, scale.steps[$1.position].value)
      return falls ? values.0 > values.1 : values.0 < values.1
    }
    guard let best = ranked.first.flatMap(number), let worst = ranked.last.flatMap(number) else { return }
    let steps = ranked.compactMap { pair in
      number(pair).map { value in
        RatingStep(
          value: value, wording: scale.steps[pair.position].wording, attainment: scale.steps[pair.position].attainment)
      }
    }
    vocabulary.scales[index] = RatingScale(fields: scale.fields, best: best, worst: worst, steps: steps)
  }

  private static func signs(of group: Group, in vocabulary: Vocabulary) -> [[UInt8]] {
    switch group {
    case .scale(let index): vocabulary.scales[index].steps.map { Fold.literal(String($0.value)) }
    case .codes(let index): vocabulary.codes[index].codes.map { Fold.literal($0.code) }
    case .words: (vocabulary.ratingWords ?? []).map { Fold.literal($0.raw) }
    }
  }

  private static func order(_ group: Group) -> (Int, Int) {
    switch group {
    case .scale(let index): (0, index)
    case .codes(let index): (1, index)
    case .words: (2, 0)
    }
  }
}
