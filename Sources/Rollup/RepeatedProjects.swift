import Contracts

/// Projects that several documents of a scope report on.
struct RepeatedProjects {
  struct Report: Hashable, Sendable {
    var measure: String
    var goal: GoalID
    var document: DocumentKey
    var title: String
    var place: Place?
  }

  /// Nil where one document holds all reports: its own findings say so then.
  static func finding(_ reports: some Collection<Report>) -> Finding? {
    let sorted = reports.sorted { ($0.measure, $0.document) < ($1.measure, $1.document) }
    let documents = Set(sorted.map(\.document))
    guard documents.count > 1, let first = sorted.first else { return nil }
    return Finding(
      .projectRepeated, .note,
      ja: "「\(first.title)」が\(documents.count)つの文書で報告されています。",
      en: "\"\(first.title)\" is reported in \(documents.count) documents.",
      document: first.document.name, place: first.place, measures: Array(Set(sorted.map(\.measure))).sorted())
  }
}
