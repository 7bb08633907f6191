import Contracts

/// Projects that several documents of a scope report on.
enum RepeatedProjects {
  /// Nil where one document holds all reports: its own findings say so then.
  static func finding(_ reports: [Entry]) -> Finding? {
    guard let first = reports.first, reports.contains(where: { $0.document != first.document }) else { return nil }
    let documents = Set(reports.map(\.document)).count
    guard let owner = reports.min(by: Entry.order) else { return nil }
    return Finding(
      .projectRepeated, .note,
      ja: "「\(owner.title)」が\(documents)つの文書で報告されています。",
      en: "\"\(owner.title)\" is reported in \(documents) documents.",
      document: owner.documentName, municipality: owner.document.municipality.text, place: owner.place,
      measures: Entry.ids(reports))
  }
}
