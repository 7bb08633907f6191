import Contracts

/// Decides the canonical goal of a measure: the profile's first rule that fits, else the keywords of the catalogue.
struct GoalClassifier {
  var catalogue = GoalCatalogue.bundled
  let lexicon: Lexicon

  func goal(title: String, localGoals: [LocalGoal], texts: [Text]) -> MeasureGoal {
    let folded = Fold.bytes(title)
    if let decided = byRule(title: folded, localGoals: localGoals) { return decided }
    return byKeyword(title: folded, localGoals: localGoals, texts: texts)
  }

  // MARK: Rules

  private func byRule(title: [UInt8], localGoals: [LocalGoal]) -> MeasureGoal? {
    let ids = localGoals.map(\.id)
    let short = LocalPath.short(ids)
    for rule in lexicon.rules {
      var reasons: [String] = []
      if let path = rule.path {
        guard LocalPath.path(ids, short: short, isUnder: path) else { continue }
        reasons.append("local goal \(path.joined(separator: "/"))")
      }
      if let words = rule.words {
        guard let word = words.first(where: { title.contains($0.folded) }) else { continue }
        reasons.append("title has \(word.raw)")
      }
      let because = reasons.isEmpty ? "profile: every measure" : "profile: " + reasons.joined(separator: ", ")
      let also = rule.rule.also ?? titleGoals(title)
      return result(rule.rule.goal, because, also: also)
    }
    return nil
  }

  // MARK: Keywords

  private static let titleWeight = 100
  private static let localGoalWeight = 10
  private static let textWeight = 1

  private func byKeyword(title: [UInt8], localGoals: [LocalGoal], texts: [Text]) -> MeasureGoal {
    var scores: [GoalID: Int] = [:]
    var reasons: [GoalID: (keyword: Int, weight: Int, place: String)] = [:]
    func count(_ found: [Int], _ weight: Int, _ place: String) {
      for keyword in found {
        let goal = catalogue.keywords.keywords[keyword].goal
        scores[goal, default: 0] += weight
        if let reason = reasons[goal] {
          let words = catalogue.keywords.keywords
          let longer = words[keyword].folded.count > words[reason.keyword].folded.count
          if weight < reason.weight || !longer { continue }
        }
        reasons[goal] = (keyword, weight, place)
      }
    }
    count(catalogue.keywords.found(in: title), Self.titleWeight, "the title")
    for local in localGoals {
      guard let title = local.title else { continue }
      count(catalogue.keywords.found(in: Fold.bytes(title)), Self.localGoalWeight, "the local goal")
    }
    if scores.isEmpty {
      for text in texts {
        count(catalogue.keywords.found(in: Fold.bytes(text.text)), Self.textWeight, "the text \(text.name)")
      }
    }
    let best = scores.min { left, right in
      (-left.value, catalogue.order(of: left.key)) < (-right.value, catalogue.order(of: right.key))
    }
    guard let best, let reason = reasons[best.key] else {
      return result(.unclassified, "no rule and no keyword fits", also: [])
    }
    let keyword = catalogue.keywords.keywords[reason.keyword].raw
    return result(best.key, "keyword \(keyword) in \(reason.place)", also: titleGoals(title))
  }

  private func titleGoals(_ title: [UInt8]) -> [GoalID] {
    catalogue.keywords.found(in: title).map { catalogue.keywords.keywords[$0].goal }
  }

  private func result(_ goal: GoalID, _ because: String, also: [GoalID]) -> MeasureGoal {
    let others = Set(also).subtracting([goal]).sorted()
    return MeasureGoal(id: goal, name: catalogue.name(of: goal), because: because, also: others)
  }
}
