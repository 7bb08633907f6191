import Contracts

/// What the ratings of a document mean, where the document itself says so.
struct RatingMeaning {
  let layout: GenericLayout
  let legend: RatingLegend

  /// The vocabulary that the sheet carries: the words of its ratings and directions, and of the signs for them.
  func vocabulary(_ ratings: [GenericRecord.RatingValue], _ records: [SheetRecord]) -> Vocabulary {
    let used = Set(ratings.map(\.quote.text)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var rated: [RatingWord] = []
    for raw in used {
      guard let (wording, attainment) = meaning(raw) else { continue }
      rated.append(RatingWord(raw: raw, wording: wording, attainment: attainment))
    }
    let statuses = Set(
      records.flatMap(\.fields).filter { $0.kind == .status }.flatMap(\.quotes).map(\.text)
    ).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let words = statuses.compactMap { text in
      layout.shape.status(GenericKey.of(text)).map { StatusWord(word: text, status: $0) }
    }
    let codes = legend.entries.filter { layout.shape.isStatus($0.key) }
      .map { CodeMeaning(code: $0.sign.sign, meaning: $0.words, status: layout.shape.status($0.key)) }
    let coded = Set(records.flatMap(\.fields).filter { $0.kind == .code }.map(\.name)).sorted()
    return Vocabulary(
      scales: scale(used).map { [$0] } ?? [], statuses: words,
      codes: codes.isEmpty ? [] : coded.map { CodeList(field: $0, codes: codes) },
      planWords: records.contains { $0["indicators"] != nil } ? layout.words.planWords : [],
      ratingWords: rated.isEmpty ? nil : rated)
  }

  /// The words of a rating, its own or its legend's, and what they come to.
  private func meaning(_ raw: String) -> (String, Attainment)? {
    let key = GenericKey.of(raw)
    if let attainment = attainment(key) { return (raw, attainment) }
    guard let (sign, words) = RatingSign.split(raw) ?? joined(raw) else { return nil }
    let legendEntry = legend.words(of: sign) { attainment($0) != nil }
    let legendAttainment = legendEntry.flatMap { attainment($0.key) }
    if words.isEmpty { return legendEntry.flatMap { entry in legendAttainment.map { (entry.words, $0) } } }
    guard let own = attainment(words) else { return nil }
    // The value's words and the legend's must agree.
    if let legendAttainment, legendAttainment != own { return nil }
    return (words, own)
  }

  /// Bおおむね達成: nothing parts the sign from words that are known.
  private func joined(_ raw: String) -> (sign: RatingSign, words: String)? {
    guard let first = raw.unicodeScalars.first, let sign = RatingSign(first), !sign.family.numbers else { return nil }
    let words = String(raw.unicodeScalars.dropFirst())
    return attainment(GenericKey.of(words)) == nil ? nil : (sign, words)
  }

  private func attainment(_ key: String) -> Attainment? {
    switch layout.shape.attainment(key) {
    case .known(let attainment): return attainment
    case .late: return isBetween(key) ? .partlyAchieved : .notAchieved
    case .below(let slightly):
      if hasWorse || slightly && !isExplained(key) { return .partlyAchieved }
      // やや遅れ beside a step whose words are not known: that one may be worse.
      return slightly && legend.entries.contains(where: isUnknown) ? nil : .notAchieved
    case .mostly:
      // ほぼ計画どおり below steps whose words are not known could be either.
      if isExplained(key), legend.entries.contains(where: isUnknown) { return nil }
      // 概ね達成 is less than 達成 where the form has both, and what is expected where it has only more than that.
      let all = legend.entries.map { layout.shape.attainment($0.key) }
      return all.contains(.known(.exceeded)) && !all.contains(.known(.achieved)) ? .achieved : .partlyAchieved
    case nil: return nil
    }
  }

  /// Whether the legend has a step below 目標を下回る and the like. Without a legend やや遅れ has one.
  private var hasWorse: Bool {
    legend.entries.contains { [.known(.notAchieved), .late].contains(layout.shape.attainment($0.key)) }
  }

  /// △：予定より遅れている above ×：未着手: begun and behind its time, and no step between that and what was planned.
  private func isBetween(_ key: String) -> Bool {
    guard isExplained(key) else { return false }
    let others = legend.entries.filter { layout.shape.attainment($0.key) != .late }.map { attainment($0.key) }
    return others.contains(.notAchieved) && !others.contains(.partlyAchieved)
  }

  /// Whether a rating counts as partly achieved only because of what else the legend has: the form doesn't say so.
  func isDoubtful(_ raw: String) -> Bool {
    guard let (words, attainment) = meaning(raw) else { return false }
    return attainment == .partlyAchieved && layout.shape.attainment(GenericKey.of(words)) == .late
  }

  private func isUnknown(_ entry: RatingLegend.Entry) -> Bool {
    !layout.shape.isAttainment(entry.key) && !layout.shape.isStatus(entry.key)
  }

  private func isExplained(_ key: String) -> Bool { legend.entries.contains { $0.key == key } }

  /// A scale of numbers, where every step's words are known and they go one way: only then is it clear which end is
  /// best.
  private func scale(_ used: [String]) -> RatingScale? {
    let digits = legend.entries.filter { $0.sign.family == .digit && attainment($0.key) != nil }
      .sorted { $0.sign.order < $1.sign.order }
    guard digits.count > 1, Set(digits.map(\.sign)).count == digits.count,
      legend.entries.filter({ $0.sign.family == .digit && !layout.shape.isStatus($0.key) }).count == digits.count,
      zip(digits, digits.dropFirst()).allSatisfy({ $1.sign.order == $0.sign.order + 1 })
    else { return nil }
    let ranks = digits.compactMap { attainment($0.key) }.map(Self.rank)
    guard let first = digits.first, let last = digits.last, let low = ranks.first, let high = ranks.last, low != high
    else { return nil }
    let pairs = zip(ranks, ranks.dropFirst())
    guard low < high ? pairs.allSatisfy({ $0 <= $1 }) : pairs.allSatisfy({ $0 >= $1 }) else { return nil }
    return RatingScale(
      fields: ["overall", "viewpoints"], best: low < high ? last.sign.order : first.sign.order,
      worst: low < high ? first.sign.order : last.sign.order,
      steps: digits.compactMap { entry in
        attainment(entry.key).map { RatingStep(value: entry.sign.order, wording: entry.words, attainment: $0) }
      })
  }

  private static func rank(_ attainment: Attainment) -> Int {
    switch attainment {
    case .notAchieved: 0
    case .partlyAchieved: 1
    case .achieved: 2
    case .exceeded: 3
    }
  }
}
