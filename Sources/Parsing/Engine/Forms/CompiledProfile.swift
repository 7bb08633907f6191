import Contracts

/// A profile with everything that reading needs made ready once.
final class CompiledProfile: Sendable {
  let profile: Profile
  let rules: LineRules
  let legend: Legend
  let legendWords: LegendWords
  /// Labels that end in a colon: on a line of labels they may stand anywhere.
  let inlineLabels: [(field: Int, label: Template)]
  /// The labels of each field by their number and words; nil for one that is nothing but a pattern.
  let printedLabels: [[PrintedLabel?]]
  /// In bytes: how long the words of a label can be that is nearly one of them.
  let longestLabel: Int
  /// What those begin with that may stand right behind other words.
  let withinStarts: ByteSet
  /// Short forms of offices, folded: they tell a cell that lists departments.
  let abbreviations: [[UInt8]]
  /// Words that stand in place of a figure, folded.
  let planWords: [[UInt8]]
  /// Words for what becomes of a project, folded.
  let statusWords: Set<[UInt8]>
  /// The fields that list the years of others.
  let yearFields: Set<Int>
  /// The number of the form's last section, where its sections have numbers, and the fields in it.
  let lastSection: (number: Int, fields: Set<Int>)?
  /// The code letters of each field, folded.
  let codes: [String: [[UInt8]]]

  /// In bytes, of a label right behind other words: four characters and a colon.
  static let shortestWithin = 13

  init(_ profile: Profile) {
    self.profile = profile
    rules = LineRules(profile)
    legend = Legend(profile.vocabulary)
    legendWords = LegendWords(profile.vocabulary)
    inlineLabels = profile.fields.enumerated().compactMap { index, field in
      guard let label = field.labels.last, label.isLiteral, label.prefix.last == 0x3A else { return nil }
      return (index, label)
    }
    let printed = profile.fields.map { field in
      field.labels.map { label in label.words.flatMap { PrintedLabel($0, $0.indices) } }
    }
    printedLabels = printed
    longestLabel = (printed.joined().compactMap { $0?.words.count }.max() ?? 0) * 3 + PrintedLabel.mostSlips * 4
    withinStarts = ByteSet(
      inlineLabels.map(\.label.prefix).filter { $0.count >= Self.shortestWithin }.compactMap(\.first))
    abbreviations = profile.vocabulary.abbreviations.map { Fold.literal($0.short) }
    planWords = profile.vocabulary.planWords.map { Fold.literal($0.word) }
    statusWords = Set(profile.vocabulary.statuses.map { Fold.literal($0.word) })
    yearFields = Set(profile.fields.compactMap(\.years))
    lastSection = Self.lastSection(of: profile.fields)
    codes = Dictionary(
      profile.vocabulary.codes.map { ($0.field, $0.codes.map { Fold.literal($0.code) }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What the form prints for offices, judgements and costs that no record has.
  func absent(from records: [SheetRecord]) -> [String] {
    profile.fields.enumerated().compactMap { index, field in
      switch field.kind {
      case .rating, .ratings, .status, .costs: break
      case .list where !yearFields.contains(index): break
      default: return nil
      }
      // A label without variables is what a reader knows it by.
      guard let printed = field.labels.last(where: \.isLiteral) ?? field.labels.last ?? field.columns.first else {
        return nil
      }
      return records.contains { $0[field.name] != nil } ? nil : printed.source
    }
  }

  /// 4 of `4 今後の課題や事業の方向性`, behind `3 令和6年度の…`.
  private static func lastSection(of fields: [FieldDefinition]) -> (number: Int, fields: Set<Int>)? {
    var sections: [Int: Set<Int>] = [:]
    for (index, field) in fields.enumerated() {
      let digits = field.labels.first?.prefix.prefix(while: Lexeme.isDigit) ?? []
      guard let number = Int(String(decoding: digits, as: UTF8.self)) else { continue }
      sections[number, default: []].insert(index)
    }
    // One section alone is no numbering.
    guard sections.count > 1, let last = sections.max(by: { $0.key < $1.key }) else { return nil }
    return (last.key, last.value)
  }
}
