import Contracts

@testable import Enrichment

/// Sheets as a person would write them down from the paper.
enum HandMade {
  static func quotes(_ lines: String..., from line: Int = 1) -> [Quote] {
    lines.enumerated().map { Quote($1, at: Place(line: line + $0)) }
  }

  static func field(_ name: String, _ kind: FieldKind = .text, _ lines: String..., at line: Int = 1) -> SheetField {
    SheetField(
      name: name, kind: kind, label: nil,
      quotes: lines.enumerated().map { Quote($1, at: Place(line: line + $0)) })
  }

  /// One indicator, its values under their headings.
  static func indicator(_ name: String, _ values: [(String?, String)], line: Int = 1) -> SheetEntry {
    SheetEntry(
      name: Quote(name, at: Place(line: line, cell: 4)),
      values: values.enumerated().map { index, value in
        SheetValue(heading: value.0, quote: Quote(value.1, at: Place(line: line, cell: 5 + index)))
      })
  }

  static func indicators(_ entries: SheetEntry...) -> SheetField {
    SheetField(name: "indicators", kind: .indicators, label: nil, quotes: [], entries: entries)
  }

  static func record(
    _ fields: SheetField..., under headings: [(String, String)] = [], line: Int = 1
  ) -> SheetRecord {
    SheetRecord(
      place: Place(line: line),
      headings: headings.enumerated().map {
        SheetHeading(level: "level\($0)", id: $1.0, title: $1.1, place: Place(line: 1))
      },
      fields: fields)
  }

  static func sheet(
    _ records: [SheetRecord], vocabulary: Vocabulary = Vocabulary(), tallies: [SheetTally] = [],
    municipality: String = "131105", year: String? = "令和5年度"
  ) -> Sheet {
    Sheet(
      document: DocumentReference(name: "r5.txt", sha256: "00"), municipality: municipality,
      profile: ProfileReference(id: "p", version: 1), vocabulary: vocabulary, plan: "plan",
      fiscalYear: year.map { Quote($0, at: Place(line: 3)) }, records: records, tallies: tallies, findings: [],
      coverage: Coverage(total: 0, fields: 0, headings: 0, boilerplate: 0, unclaimed: 0), unclaimed: [])
  }

  static func measures(_ records: SheetRecord..., vocabulary: Vocabulary = Vocabulary()) throws -> MeasureSet {
    try Enrichment.measures(from: sheet(records, vocabulary: vocabulary))
  }

  /// 目黒区's scale: 5 is best.
  static let meguro = RatingScale(
    fields: ["overall", "viewpoints"], best: 5, worst: 1,
    steps: [
      RatingStep(value: 5, wording: "計画以上に達成した", attainment: .exceeded),
      RatingStep(value: 4, wording: "達成した", attainment: .achieved),
      RatingStep(value: 3, wording: "ある程度達成した", attainment: .partlyAchieved),
      RatingStep(value: 2, wording: "あまり達成できていない", attainment: .notAchieved),
      RatingStep(value: 1, wording: "達成していない", attainment: .notAchieved),
    ])

  /// 川崎市's scale: 1 is best.
  static let kawasaki = RatingScale(
    fields: ["overall"], best: 1, worst: 5,
    steps: [
      RatingStep(value: 1, wording: "目標を大きく上回って達成", attainment: .exceeded),
      RatingStep(value: 2, wording: "目標を上回って達成", attainment: .exceeded),
      RatingStep(value: 3, wording: "目標をほぼ達成", attainment: .achieved),
      RatingStep(value: 4, wording: "目標を下回った", attainment: .partlyAchieved),
      RatingStep(value: 5, wording: "目標を大きく下回った", attainment: .notAchieved),
    ])

  /// 小金井市's plan words.
  static let planWords = [
    PlanWord(word: "漸増", direction: .up), PlanWord(word: "拡充", direction: .up),
    PlanWord(word: "維持", direction: .hold), PlanWord(word: "継続", direction: nil),
    PlanWord(word: "実施", direction: nil), PlanWord(word: "検討", direction: nil),
    PlanWord(word: "漸減", direction: .down),
  ]

  /// 札幌市's classes.
  static let classes = CodeList(
    field: "class",
    codes: [
      CodeMeaning(code: "I", meaning: "新たな取組を実施していく項目", status: .new),
      CodeMeaning(code: "II", meaning: "現在の取組を拡充していく項目", status: .expanded),
      CodeMeaning(code: "III", meaning: "現在の取組を継続する項目", status: .continued),
    ])
}

extension MeasureSet {
  func findings(_ code: Finding.Code) -> [Finding] { findings.filter { $0.code == code } }
}
