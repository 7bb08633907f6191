import Contracts

/// Makes a sheet's records into measures, and checks them against each other.
struct MeasureAssembly {
  let sheet: Sheet
  let municipality: Municipality
  let fiscalYear: Int
  private let lexicon: Lexicon

  init(sheet: Sheet, municipality: Municipality, fiscalYear: Int) {
    self.sheet = sheet
    self.municipality = municipality
    self.fiscalYear = fiscalYear
    lexicon = Lexicon(sheet.vocabulary)
  }

  /// - Parameter checkpoint: called every few records; what it throws ends the work.
  func measureSet(_ checkpoint: () throws -> Void) throws -> MeasureSet {
    var findings = FindingList(
      document: sheet.document.name, municipality: municipality.code, taken: sheet.findings)
    let heads = sheet.records.map { RecordHead($0, lexicon: lexicon) }
    let names = MeasureNaming.names(
      for: heads.map(\.identity), municipality: municipality.code, document: sheet.document.name)
    let ids = names.map(\.id)
    let classifier = GoalClassifier(lexicon: lexicon)
    var measures: [Measure] = []
    measures.reserveCapacity(sheet.records.count)
    var narratives: [RepeatedTexts.Narrative] = []
    for (index, record) in sheet.records.enumerated() {
      if index % 64 == 0 { try checkpoint() }
      var values = RecordValues(record, head: heads[index], id: ids[index], year: fiscalYear, lexicon: lexicon)
      let parts = narrativeParts(values, index)
      narratives.append(contentsOf: parts)
      measures.append(
        measure(
          &values, heads[index], names[index], classifier,
          repeated: values.isRepeated ? .whole : Self.repetition(parts.map(\.reader))))
      values.report(into: &findings)
    }
    try checkpoint()
    FieldPresence.check(sheet, ids: ids, into: &findings)
    LabelPresence.check(sheet, ids: ids, into: &findings)
    AspectPresence.check(sheet, ids: ids, into: &findings)
    OfficeShapes.check(measures, into: &findings)
    TallyCheck.check(sheet, measures, into: &findings)
    RepeatedTexts.check(narratives, ids: ids, into: &findings)
    RepeatedProjects.check(measures, into: &findings)
    NumberShapes.check(measures, into: &findings)
    NumbersTwice.check(measures, into: &findings)
    for (index, measure) in measures.enumerated() {
      if index % 64 == 0 { try checkpoint() }
      NarrativeFigures.check(measure, into: &findings)
      RatingAgainstText.check(measure, into: &findings)
    }
    return MeasureSet(
      municipality: municipality, document: sheet.document, profile: sheet.profile, plan: sheet.plan,
      fiscalYear: fiscalYear, measures: measures, findings: findings.sorted(), coverage: sheet.coverage)
  }

  private func measure(
    _ values: inout RecordValues, _ head: RecordHead, _ name: MeasureNaming.Name, _ classifier: GoalClassifier,
    repeated: Repetition
  ) -> Measure {
    let localGoal = head.localGoal
    return Measure(
      id: name.id, municipality: municipality, document: sheet.document, profile: sheet.profile, plan: sheet.plan,
      fiscalYear: fiscalYear, localGoal: localGoal,
      goal: classifier.goal(title: head.identity.title, localGoals: localGoal, texts: values.texts),
      number: head.identity.number, title: head.identity.title, project: name.project,
      departments: head.departments.printed, departmentNames: head.departments.full, category: values.category,
      priority: values.priority, planPage: values.planPage, ratings: values.ratings, costs: values.costs,
      indicators: values.indicators, codes: values.codes, texts: values.texts, repeated: repeated,
      source: Source(fields: values.places), generic: sheet.generic, confidence: values.confidence)
  }

  // MARK: Repeats

  private func narrativeParts(_ values: RecordValues, _ measure: Int) -> [RepeatedTexts.Narrative] {
    guard !lexicon.repeatMarks.marks.isEmpty else { return [] }
    return values.texts.enumerated().compactMap { index, text in
      guard !Narratives.context.contains(text.name) else { return nil }
      return RepeatedTexts.Narrative(
        measure: measure, place: values.places[ValuePath.texts(index)],
        reader: RepeatReader(folded: Fold.bytes(text.text), marks: lexicon.repeatMarks))
    }
  }

  private static func repetition(_ readers: [RepeatReader]) -> Repetition {
    guard readers.contains(where: \.hasMark) else { return .no }
    return readers.allSatisfy { $0.new.isEmpty } ? .whole : .part
  }
}
