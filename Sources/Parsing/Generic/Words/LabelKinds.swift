/// Which kinds of labels a document has.
struct LabelKinds {
  private var fields: Set<Int> = []
  private var roles: Set<GenericVocabulary.Role> = []
  private let words: GenericVocabulary

  init(_ layout: GenericLayout) {
    words = layout.words
    for token in layout.tokens {
      guard let word = token.word else { continue }
      if let use = word.uses.first, words.fields[use.field].reads != .none { fields.insert(use.field) }
      // 量の見込み and 達成率 are no field's labels, and say as much of the form.
      if word.uses.isEmpty, let role = word.role { roles.insert(role) }
    }
  }

  private static let telling: Set<GenericVocabulary.Role> = [.plan, .rate, .supply, .baseline]

  /// By which a form is known.
  var count: Int { fields.count + roles.intersection(Self.telling).count }

  /// Whether it may be a list that says no more of each project than its name and how far it got. A heading can name it.
  var mayList: Bool {
    let hasName = fields.contains { [.title, .policy].contains(words.fields[$0].reads) }
    let count = fields.count + roles.intersection(Self.telling.union([.actual])).count
    return tells && count >= words.reportNeeds - (hasName ? 0 : 1)
  }

  /// Whether anything says what came of the projects: a judgement, a result, figures.
  var tells: Bool {
    !fields.isDisjoint(with: words.tells) || !roles.isDisjoint(with: [.actual, .rate, .spent])
  }
}
