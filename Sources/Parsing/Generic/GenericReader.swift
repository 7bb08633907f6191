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
    let kinds = LabelKinds(layout)
    let title = ProgressReport.title(layout)
    let isTitled = title == .report
    let isLabelled = kinds.count >= words.needs
    guard !isLabelled || kinds.tells || isTitled else { return .refused(.noResults) }
    guard !isLabelled || title != .other else { return .refused(.otherTitle) }
    let mayList = isTitled && kinds.mayList
    guard isLabelled || mayList || PlannedAndReached.mayStand(in: layout) else {
      return .refused(.fewLabels(kinds.count))
    }
    var scan = GenericScan(layout)
    try scan.scan(checkpoint)
    let drafts = GenericDraft.drafts(scan)
    let isReport = mayList && ProgressReport.stands(in: drafts, scan)
    guard isLabelled || isReport || PlannedAndReached.stand(in: drafts, layout) else {
      return .refused(.fewLabels(kinds.count))
    }
    // A heading that only ends what is above it stands nowhere.
    let first = drafts.lazy.flatMap(\.items).compactMap { $0.line(layout) }.first ?? 0
    let year = PrintedFiscalYear(scan, firstRecord: first)
    let sections = YearSections(scan)
    var otherYears: Set<Int> = []
    let units = MoneyUnits(layout)
    var claims: [Int: ClaimedSpan.Claimant] = [:]
    for token in scan.boilerplate + units.tokens { claims[token] = .boilerplate }
    for token in year.tokens { claims[token] = .fiscalYear }
    var findings = GenericFindings(document: document.name)
    var records: [SheetRecord] = []
    var ratings: [GenericRecord.RatingValue] = []
    for (index, draft) in drafts.enumerated() {
      if index & 0x1F == 0 { try checkpoint() }
      var maker = GenericRecord(scan: scan, fiscalYear: year.found?.year, sections: sections, units: units)
      guard let record = maker.make(draft) else {
        for (token, doubt) in maker.doubts where doubt == .otherYear && otherYears.insert(token).inserted {
          findings.add(doubt, layout.quote(token))
        }
        continue
      }
      records.append(record)
      ratings += maker.ratings
      for (token, field) in maker.claims where claims[token] == nil {
        claims[token] = field.hasPrefix("#") ? .heading(String(field.dropFirst())) : .field(field)
      }
      for (token, doubt) in maker.doubts { findings.add(doubt, layout.quote(token)) }
    }
    guard !records.isEmpty else { return .refused(.noRecords) }
    for token in scan.columnHeadings where claims[token] == nil {
      let use = layout.tokens[token].word?.uses.first
      claims[token] = .field(use.map { words.fields[$0.field].name } ?? "indicators")
    }
    let plan = GenericPlan(scan, firstRecord: first)
    for token in plan.tokens where claims[token] == nil { claims[token] = .boilerplate }
    if plan.isUnknown { findings.planUnknown(layout.place(layout.tokens.startIndex)) }
    for other in plan.others { findings.planDiffers(other.plan, from: plan.name, layout.place(other.token)) }
    if year.isInferred, let quote = year.found?.quote { findings.yearInferred(quote) }
    let tiling = GenericTiling(layout, claims)
    findings.textUnclaimed(tiling.unclaimed)
    let labels = Set(ratings.map { GenericKey.of($0.label) })
    let meaning = RatingMeaning(layout: layout, legend: scan.legend.about(labels))
    var doubted: Set<String> = []
    for rating in ratings where meaning.isDoubtful(rating.quote.text) && doubted.insert(rating.quote.text).inserted {
      findings.add(.attainmentBetween, rating.quote)
    }
    let sheet = Sheet(
      document: DocumentReference(name: document.name, sha256: document.sha256), municipality: try municipality(),
      profile: ProfileReference(id: Self.profile, version: words.version),
      vocabulary: meaning.vocabulary(ratings, records), plan: plan.name, fiscalYear: year.found?.quote,
      records: records, tallies: [], findings: findings.all, coverage: tiling.coverage,
      unclaimed: tiling.unclaimed, generic: true)
    return .read(Reading(sheet: sheet, spans: tiling.spans))
  }
}
