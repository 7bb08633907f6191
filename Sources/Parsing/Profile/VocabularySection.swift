import Contracts
import DataFiles
import Yams

/// The sections of a profile that say what the form's words mean.
struct VocabularySection {
  let problems: ProblemList
  let fields: [FieldDefinition]

  func read(_ top: YAMLSection) -> Vocabulary {
    var (rated, words) = (Once(problems), Once(problems))
    return Vocabulary(
      scales: pairs(top, "scales").compactMap { entry in
        scale(entry).map { scale in
          for field in scale.fields { rated.see(field, entry.keyNode) }
          return scale
        }
      },
      statuses: pairs(top, "statuses").compactMap { entry in
        words.see(entry.key, entry.keyNode)
        return problems.word(entry.value, Status.self).map { StatusWord(word: entry.key, status: $0) }
      },
      codes: pairs(top, "codes").compactMap(codes),
      abbreviations: pairs(top, "abbreviations").compactMap { entry in
        problems.string(entry.value, entry.key).map { Abbreviation(short: entry.key, full: $0) }
      },
      goals: goals(top),
      planWords: pairs(top, "planWords").map { entry in
        let direction = entry.value.plain.isEmpty ? nil : problems.word(entry.value, PlanDirection.self)
        return PlanWord(word: entry.key, direction: direction)
      },
      repeatMarks: top.strings("repeatMarks").map(\.text), ratingWords: ratingWords(top)
    )
  }

  /// Notes what a section gives a meaning twice: one of the two would be lost.
  private struct Once {
    private let problems: ProblemList
    private var seen: Set<[UInt8]> = []

    init(_ problems: ProblemList) { self.problems = problems }

    mutating func see(_ word: String, _ node: Node) {
      guard !seen.insert(Fold.literal(word)).inserted else { return }
      problems.add(node, "「\(word)」が二度あります (\(word) is here twice)")
    }
  }

  private typealias Entry = (key: String, keyNode: Node, value: Node)

  private func pairs(_ top: YAMLSection, _ key: String) -> [Entry] {
    guard let node = top.value(key), let section = YAMLSection(node, problems, what: key) else { return [] }
    return section.entries
  }

  private func known(_ names: String, _ node: Node) -> [String] {
    let names = names.split(separator: ",").map { $0.trimmingSpaces() }
    for name in names where !fields.contains(where: { $0.name == name }) {
      problems.add(node, "「\(name)」という項目が fields にありません (no such field)")
    }
    return names
  }

  /// `overall, viewpoints: {best: 5, 5 計画以上に達成した: exceeded, …}`.
  private func scale(_ entry: Entry) -> RatingScale? {
    guard let section = YAMLSection(entry.value, problems, what: entry.key) else { return nil }
    guard let best = section.integer("best") else {
      problems.add(
        entry.keyNode,
        "「\(entry.key)」に best (数) がありません。\(Self.signs) (best, a number, is missing; letters belong to ratingWords)")
      return nil
    }
    var steps: [RatingStep] = []
    var values = Once(problems)
    for step in section.entries where step.key != "best" {
      guard let (value, wording) = divide(step.key), let number = Int(value) else {
        problems.add(
          step.keyNode,
          "「\(step.key)」は「数 言葉」の形で書きます。\(Self.signs) (number and words are needed; letters belong to ratingWords)")
        continue
      }
      values.see(value, step.keyNode)
      if let attainment = problems.word(step.value, Attainment.self) {
        steps.append(RatingStep(value: number, wording: wording, attainment: attainment))
      }
    }
    let numbers = steps.map(\.value)
    guard let low = numbers.min(), let high = numbers.max(), best == low || best == high else {
      problems.add(entry.keyNode, "best: \(best) は段階の端ではありません (best is not an end of the scale)")
      return nil
    }
    return RatingScale(
      fields: known(entry.key, entry.keyNode), best: best, worst: best == low ? high : low, steps: steps)
  }

  private static let signs = "記号や言葉だけの評価は ratingWords に書きます"

  /// `A 計画どおり: achieved`, or words alone; nil where there are none.
  private func ratingWords(_ top: YAMLSection) -> [RatingWord]? {
    var seen = Once(problems)
    let words = pairs(top, "ratingWords").flatMap { entry -> [RatingWord] in
      guard let attainment = problems.word(entry.value, Attainment.self) else { return [] }
      let word = RatingWord(raw: entry.key, wording: entry.key, attainment: attainment)
      guard let (sign, wording) = divide(entry.key), isSign(sign) else {
        seen.see(entry.key, entry.keyNode)
        return [word]
      }
      seen.see(sign, entry.keyNode)
      return RatingWord.printed(sign, wording, attainment)
        + [RatingWord(raw: wording, wording: wording, attainment: attainment)]
    }
    return words.isEmpty ? nil : words
  }

  /// A, ◎, ★★, 5: what stands before its words, and is none itself.
  private func isSign(_ text: String) -> Bool {
    text.unicodeScalars.count <= 5 && !text.unicodeScalars.contains { $0.value >= 0x3041 && $0.value <= 0x9FFF }
  }

  /// `class: {I 新たな取組: new, …}`.
  private func codes(_ entry: Entry) -> CodeList? {
    guard let section = YAMLSection(entry.value, problems, what: entry.key) else { return nil }
    var codes: [CodeMeaning] = []
    var letters = Once(problems)
    for code in section.entries {
      guard let (letter, meaning) = divide(code.key) else {
        problems.add(code.keyNode, "「\(code.key)」は「記号 意味」の形で書きます (code and meaning are needed)")
        continue
      }
      letters.see(letter, code.keyNode)
      let status = code.value.plain.isEmpty ? nil : problems.word(code.value, Status.self)
      codes.append(CodeMeaning(code: letter, meaning: meaning, status: status))
    }
    _ = known(entry.key, entry.keyNode)
    return CodeList(field: entry.key, codes: codes)
  }

  private func divide(_ text: String) -> (String, String)? {
    let parts = text.split(separator: " ", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), parts[1].trimmingSpaces()) : nil
  }

  private func goals(_ top: YAMLSection) -> [GoalRule] {
    top.list("goals").compactMap { section in
      let titles = section.strings("title").map(\.text)
      let also = section.strings("also").compactMap { problems.word($0.node, GoalID.self) }
      let under = section.string("under")
      let goal = section.required("goal", GoalID.self)
      section.finish()
      return goal.map {
        GoalRule(local: under, title: titles.isEmpty ? nil : titles, goal: $0, also: also.isEmpty ? nil : also)
      }
    }
  }
}
