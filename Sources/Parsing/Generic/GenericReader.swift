import Contracts

/// Reads documents that no profile knows, by the words that forms share.
struct GenericReader {
  /// What was read, and what claims each stretch of the document.
  struct Reading {
    var sheet: Sheet
    var spans: [ClaimedSpan]
  }

  static let profile = "generic"
  static let name = "様式共通の読み取り (プロファイルなし)"

  enum Outcome {
    case read(Reading)
    case refused(GenericRefusal)

    var reading: Reading? { if case .read(let reading) = self { reading } else { nil } }
  }

  let words: GenericVocabulary

  init(words: GenericVocabulary = .bundled) { self.words = words }

  /// Refused where the document has too few of the words, no record, or nothing that says what came of its projects.
  ///
  /// - Parameter municipality: asked for where the document is readable; what it throws ends the reading.
  func read(
    _ document: Document, municipality: () throws -> String, checkpoint: () throws -> Void
  ) throws -> Outcome {
    let layout = try GenericLayout(document, words: words, checkpoint: checkpoint)
    let admission = Admission(layout)
    func refused(_ refusal: GenericRefusal) -> Outcome {
      if let length = RunTogether.length(document, words) { return .refused(.runTogether(length)) }
      return .refused(refusal == .noRecords && CellsOnLines.stand(in: layout) ? .cellsOnLines : refusal)
    }
    if let refusal = admission.refusal(of: layout) { return refused(refusal) }
    var scan = GenericScan(layout)
    try scan.scan(checkpoint)
    let found = GenericDrafts.of(scan)
    if let refusal = admission.refusal(of: found, scan) { return refused(refusal) }
    let projects = ProjectLists(found, scan)
    let drafts = projects.reports
    // A heading that only ends what is above it stands nowhere.
    let first = drafts.lazy.flatMap(\.items).compactMap { $0.line(layout) }.first ?? 0
    let sections = YearSections(scan)
    let year = PrintedFiscalYear(scan, sections, firstRecord: first)
    let units = MoneyUnits(layout)
    var claims: [Int: ClaimedSpan.Claimant] = [:]
    for token in scan.boilerplate + units.tokens { claims[token] = .boilerplate }
    for token in year.tokens { claims[token] = .fiscalYear }
    var findings = GenericFindings(document: document.name)
    var records = GenericRecords()
    for (index, draft) in drafts.enumerated() {
      if index & 0x1F == 0 { try checkpoint() }
      let maker = GenericRecord(scan: scan, fiscalYear: year.found?.year, sections: sections, units: units)
      records.add(draft, maker, &claims, &findings)
    }
    guard !records.all.isEmpty else { return refused(.noRecords) }
    for token in scan.columnHeadings where claims[token] == nil {
      let use = layout.tokens[token].word?.uses.first
      claims[token] = .field(use.map { words.fields[$0.field].name } ?? "indicators")
    }
    let plan = GenericPlan(scan, firstRecord: first)
    for token in plan.tokens where claims[token] == nil { claims[token] = .boilerplate }
    if plan.isUnknown { findings.planUnknown(layout.place(layout.tokens.startIndex)) }
    for other in plan.others { findings.planDiffers(other.plan, from: plan.name, layout.place(other.token)) }
    for name in projects.lists { findings.listLeftOut(layout.quote(name)) }
    if year.isInferred, let quote = year.found?.quote { findings.yearInferred(quote) }
    if year.isOfSheet, let quote = year.found?.quote { findings.yearOfSheet(quote) }
    let tiling = GenericTiling(layout, claims)
    findings.textUnclaimed(tiling.unclaimed)
    let meaning = records.meaning(layout, scan.legend, &findings)
    let sheet = Sheet(
      document: DocumentReference(name: document.name, sha256: document.sha256), municipality: try municipality(),
      profile: ProfileReference(id: Self.profile, version: words.version),
      vocabulary: meaning.vocabulary(records.ratings, records.all), plan: plan.name, fiscalYear: year.found?.quote,
      records: records.all, tallies: [], findings: findings.all, coverage: tiling.coverage,
      unclaimed: tiling.unclaimed, generic: true)
    return .read(Reading(sheet: sheet, spans: tiling.spans))
  }
}

/// Whether a document is one to read: by its labels, and by its title where they are few.
private struct Admission {
  private let labels: Int
  private let title: ProgressReport.Title
  private let tells: Bool
  private let isLabelled: Bool
  /// A list under the title of a progress report: its rows tell.
  private let mayList: Bool

  init(_ layout: GenericLayout) {
    let kinds = LabelKinds(layout)
    labels = kinds.count
    title = ProgressReport.title(layout)
    tells = kinds.tells
    isLabelled = kinds.count >= layout.words.needs
    mayList = title == .report && kinds.mayList
  }

  func refusal(of layout: GenericLayout) -> GenericRefusal? {
    if isLabelled {
      if title == .other { return tells ? .otherTitle : .noResults }
      return tells || title == .report ? nil : .noResults
    }
    return mayList || PlannedAndReached.mayStand(in: layout) ? nil : .fewLabels(labels)
  }

  func refusal(of drafts: [GenericDraft], _ scan: GenericScan) -> GenericRefusal? {
    let isReport = isLabelled || mayList && ProgressReport.stands(in: drafts, scan)
    return isReport || PlannedAndReached.stand(in: drafts, scan.layout) ? nil : .fewLabels(labels)
  }
}
