import Contracts

/// Reads a document in a form that a profile knows: line by line, and then what only the whole tells.
struct FormReader {
  struct Reading {
    var sheet: Sheet
    var profile: Profile
    var claims: [Claim]
  }

  private let compiled: CompiledProfile
  private let folded: FoldedDocument
  private var profile: Profile { compiled.profile }

  init(_ compiled: CompiledProfile, _ folded: FoldedDocument) {
    self.compiled = compiled
    self.folded = compiled.profile.lookalikes.map(folded.unified) ?? folded
  }

  /// - Parameter municipality: the code of the document's municipality.
  func read(_ municipality: String, checkpoint: () throws -> Void) throws -> Reading {
    var reader = try readLines(checkpoint)
    settleYear(of: &reader)
    guard !reader.records.isEmpty else {
      throw ParsingError(
        reason: .noRecords,
        message: "様式は「\(profile.name)」ですが、事業が一つも見つかりません (the form is known, but it holds no record)",
        place: nil)
    }
    noteMissing(&reader)
    let vocabulary = vocabulary(&reader)
    reader.findings.textUnclaimed(reader.unclaimed)
    let document = folded.document
    let sheet = Sheet(
      document: DocumentReference(name: document.name, sha256: document.sha256), municipality: municipality,
      profile: profile.reference, vocabulary: vocabulary, plan: profile.plan, fiscalYear: reader.fiscalYear,
      records: reader.records, tallies: reader.tallies, findings: reader.findings.all,
      coverage: Coverage(reader.claims, total: folded.characters), unclaimed: reader.unclaimed)
    return Reading(sheet: sheet, profile: profile, claims: reader.claims)
  }

  private func readLines(_ checkpoint: () throws -> Void) throws -> SheetReader {
    var reader = SheetReader(compiled, folded)
    try reader.read(checkpoint: checkpoint)
    guard reader.fiscalYear == nil, let year = LastResult.year(in: reader.records, of: profile) else { return reader }
    // What a result's columns are depends on the year.
    reader = SheetReader(compiled, folded)
    reader.fiscalYear = year
    try reader.read(checkpoint: checkpoint)
    reader.findings.yearInferred(year)
    return reader
  }

  /// The year of the last column may be one that is only planned; and it may be another than the results' own.
  private func settleYear(of reader: inout SheetReader) {
    if case .lastColumn = profile.fiscalYear, let latest = reader.fiscalYear,
      let last = LastResult.year(before: latest, in: reader.records, printed: reader.resultsYear)
    {
      reader.fiscalYear = last
      if last != reader.resultsYear { reader.findings.yearInferred(last) }
    }
    if let year = reader.fiscalYear, let printed = reader.resultsYear,
      YearHeading.year(year.text) != YearHeading.year(printed.text)
    {
      reader.findings.yearsDiffer(year, printed)
    }
  }

  private func noteMissing(_ reader: inout SheetReader) {
    for item in EmptyItems.find(reader.headings.announced, reader.records, of: profile) {
      reader.findings.itemEmpty(item)
    }
    for field in compiled.absent(from: reader.records) {
      reader.findings.fieldAbsent(field, at: reader.records.first?.place)
    }
  }

  /// The profile's words, as the document's own legend and year change them.
  private func vocabulary(_ reader: inout SheetReader) -> Vocabulary {
    var vocabulary = profile.vocabulary
    if let years = profile.planYears, let printed = reader.fiscalYear, let year = YearHeading.year(printed.text),
      !years.contains(year)
    {
      // The next plan numbers its goals anew.
      vocabulary.goals.removeAll { $0.local != nil }
      reader.findings.planOfOtherYears(profile.plan, years, printed)
    }
    let legend = reader.printedLegend
    let differences = legend.differences(from: vocabulary)
    for difference in differences { reader.findings.legendDiffers(difference) }
    for step in legend.unexplained(in: vocabulary, besides: differences, usedBy: reader.records) {
      reader.findings.legendLacks(step.sign, at: step.place)
    }
    return legend.restated(vocabulary, for: differences)
  }
}

extension Coverage {
  fileprivate init(_ claims: [Claim], total: Int) {
    var (fields, headings, boilerplate, unclaimed) = (0, 0, 0, 0)
    for claim in claims {
      switch claim.kind {
      case .field, .fiscalYear, .tally: fields += claim.characters
      case .heading: headings += claim.characters
      case .boilerplate: boilerplate += claim.characters
      case .unclaimed: unclaimed += claim.characters
      }
    }
    self.init(total: total, fields: fields, headings: headings, boilerplate: boilerplate, unclaimed: unclaimed)
  }
}
