/// Paths of local goals' ids.
enum LocalPath {
  /// Without ids that a later one carries in itself: `3`, `3-2` → `3-2`.
  static func short(_ ids: [String]) -> [String] {
    ids.indices.filter { index in
      !ids[(index + 1)...].contains { later in
        later.hasPrefix(ids[index]) && later.dropFirst(ids[index].count).first.map { "-.－".contains($0) } == true
      }
    }
    .map { ids[$0] }
  }

  /// Whether the goal with these ids, outermost first and as `short` has them, is the rule's goal or stands below it.
  static func path(_ ids: [String], short: [String], isUnder rule: [String]) -> Bool {
    !rule.isEmpty && (ids.starts(with: rule) || short.starts(with: rule))
  }
}
