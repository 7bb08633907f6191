import Contracts

/// A sheet's vocabulary, folded once for the many lookups of its records.
struct Lexicon {
  struct Scale {
    var scale: RatingScale
    var wordings: [[UInt8]: RatingStep]
    var steps: [Int: RatingStep]
  }

  struct PlanWords {
    var word: [UInt8]
    var direction: PlanDirection?
  }

  struct Abbreviation {
    var folded: [UInt8]
    /// As it is printed.
    var characters: Int
    var full: String
  }

  struct Rule {
    var rule: GoalRule
    var path: [String]?
    var words: [(raw: String, folded: [UInt8])]?
  }

  private var scales: [String: Scale] = [:]
  private var statuses: [[UInt8]: Status] = [:]
  private var codes: [String: [[UInt8]: CodeMeaning]] = [:]
  /// The longest first, so that 拡充継続 is not taken for 拡充.
  let planWords: [PlanWords]
  let repeatMarks: RepeatMarks
  let rules: [Rule]
  let abbreviations: [Abbreviation]
  /// What ratings say by their words alone, by the folded rating.
  private(set) var ratingWords: [[UInt8]: Attainment] = [:]
  /// What every form's indicators are read by.
  let indicatorWords: IndicatorWords

  init(_ vocabulary: Vocabulary, indicatorWords: IndicatorWords = ReadingWords.bundled.indicators) {
    self.indicatorWords = indicatorWords
    planWords = vocabulary.planWords
      .map { PlanWords(word: Fold.bytes($0.word), direction: $0.direction) }
      .filter { !$0.word.isEmpty }
      .sorted { $0.word.count > $1.word.count }
    repeatMarks = RepeatMarks(vocabulary.repeatMarks.map { Fold.bytes($0) }.filter { !$0.isEmpty })
    abbreviations = vocabulary.abbreviations.filter { !$0.short.isEmpty }
      .map { Abbreviation(folded: Fold.bytes($0.short), characters: $0.short.count, full: $0.full) }
      .sorted { $0.characters > $1.characters }
    rules = vocabulary.goals.map { rule in
      Rule(
        rule: rule,
        path: rule.local.map { $0.split(separator: "/").map(String.init) },
        words: rule.title.map { $0.map { ($0, Fold.bytes($0)) } }
      )
    }
    for scale in vocabulary.scales {
      var compiled = Scale(scale: scale, wordings: [:], steps: [:])
      for step in scale.steps {
        compiled.wordings[Fold.bytes(step.wording)] = step
        compiled.steps[step.value] = step
      }
      for field in scale.fields where scales[field] == nil { scales[field] = compiled }
    }
    for word in vocabulary.ratingWords ?? [] { ratingWords[Fold.bytes(word.raw)] = word.attainment }
    for word in vocabulary.statuses { statuses[Fold.bytes(word.word)] = word.status }
    for list in vocabulary.codes {
      for code in list.codes { codes[list.field, default: [:]][Fold.bytes(code.code)] = code }
    }
  }

  func scale(of field: String) -> Scale? { scales[field] }
  /// What stands in brackets behind the word explains it: `拡充（一部新規）`. A year before it says since when:
  /// `令和5年度末で廃止`.
  func status(_ word: String) -> Status? {
    var folded = Fold.bytes(TickBoxes.choice(word) ?? word)
    if let status = statuses[folded] { return status }
    if folded.last == 0x29, let open = folded.firstIndex(of: 0x28) { folded = Array(folded[..<open]) }
    if let status = statuses[folded] { return status }
    guard FiscalYear.begins(folded), let longest = statuses.keys.filter({ folded.ends(with: $0) }).max(by: shorter)
    else { return nil }
    return statuses[longest]
  }

  private func shorter(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.count < right.count }
  func code(_ folded: [UInt8], of field: String) -> CodeMeaning? { codes[field]?[folded] }

  func direction(ofPlan plan: String) -> PlanDirection? {
    let folded = Fold.bytes(plan)
    return planWords.first { $0.word == folded }?.direction
  }
}

extension [UInt8] {
  fileprivate func ends(with word: [UInt8]) -> Bool { suffix(word.count).elementsEqual(word) }
}
