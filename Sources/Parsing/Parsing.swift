import Contracts

/// Document + profile → Sheet. A document that no profile knows is read by the words that forms share, where it has
/// enough of them.
public enum Parsing {
  /// Reads a document with the profile that recognises it best.
  ///
  /// - Parameters:
  ///   - municipality: the code to use where neither the document nor the profile gives one.
  ///   - checkpoint: called every few lines; throws to give up on a document that takes too long.
  /// - Throws: `ParsingError`, or what `checkpoint` throws.
  public static func parse(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Sheet {
    switch try read(document, with: profiles, municipality: municipality, checkpoint: checkpoint) {
    case .profile(let reading): reading.sheet
    case .generic(let reading, _): reading.sheet
    }
  }

  /// The same, with all that was decided on the way.
  public static func explain(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Explanation {
    func scores(_ candidates: [ProfileSet.Candidate]) -> [(profile: String, score: Int, needs: Int)] {
      candidates.map { candidate in
        let profile = profiles.all[candidate.index].profile
        return (profile: profile.id, score: candidate.score, needs: profile.recognition.needs)
      }
    }
    switch try read(document, with: profiles, municipality: municipality, checkpoint: checkpoint) {
    case .profile(let reading):
      return Explanation(
        sheet: reading.sheet, profileName: reading.profile.name, candidates: scores(reading.candidates),
        spans: ClaimedSpan.spans(reading.claims, document: document, profile: reading.profile))
    case .generic(let reading, let candidates):
      return Explanation(
        sheet: reading.sheet, profileName: GenericReader.name, candidates: scores(candidates), spans: reading.spans)
    }
  }

  private enum Outcome {
    case profile(Reading)
    case generic(GenericReader.Reading, [ProfileSet.Candidate])
  }

  private struct Reading {
    var sheet: Sheet
    var profile: Profile
    var candidates: [ProfileSet.Candidate]
    var claims: [Claim]
  }

  private static func read(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Outcome {
    let folded = try FoldedDocument(document, checkpoint: checkpoint)
    let candidates = profiles.candidates(for: folded)
    func code(_ fixed: String?) throws(ParsingError) -> String {
      if let code = document.municipality ?? fixed ?? municipality { return code }
      throw ParsingError(
        reason: .municipalityUnknown,
        message: "どの自治体の文書かわかりません。--municipality で団体コードを指定してください (the municipality is not known)", place: nil)
    }
    let compiled: CompiledProfile
    do throws(ParsingError) {
      compiled = try profiles.choose(candidates)
    } catch {
      guard error.reason == .formUnknown else { throw error }
      // Whoever names the municipality should know that its form is not known either, or which one it is near to.
      func unknownFormCode() throws(ParsingError) -> String {
        do throws(ParsingError) { return try code(nil) } catch let unknown {
          throw ParsingError(
            reason: unknown.reason, message: unknown.message + "。" + error.message, place: unknown.place)
        }
      }
      switch try GenericReader().read(document, municipality: unknownFormCode, checkpoint: checkpoint) {
      case .read(let reading): return .generic(reading, candidates)
      case .refused(let refusal):
        throw ParsingError(reason: error.reason, message: error.message + "。" + refusal.message, place: error.place)
      }
    }
    let profile = compiled.profile
    let code = try code(profile.municipality)
    let text = profile.lookalikes.map(folded.unified) ?? folded
    var reader = SheetReader(compiled, text)
    try reader.read(checkpoint: checkpoint)
    if reader.fiscalYear == nil, let year = LastResult.year(in: reader.records, of: profile) {
      // What a result's columns are depends on the year.
      reader = SheetReader(compiled, text)
      reader.fiscalYear = year
      try reader.read(checkpoint: checkpoint)
      reader.findings.yearInferred(year)
    }
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
    var vocabulary = profile.vocabulary
    if let years = profile.planYears, let printed = reader.fiscalYear, let year = YearHeading.year(printed.text),
      !years.contains(year)
    {
      // The next plan numbers its goals anew.
      vocabulary.goals.removeAll { $0.local != nil }
      reader.findings.planOfOtherYears(profile.plan, years, printed)
    }
    guard !reader.records.isEmpty else {
      throw ParsingError(
        reason: .noRecords,
        message: "様式は「\(profile.name)」ですが、事業が一つも見つかりません (the form is known, but it holds no record)",
        place: nil)
    }
    for item in EmptyItems.find(reader.headings.announced, reader.records, of: profile) {
      reader.findings.itemEmpty(item)
    }
    for field in compiled.absent(from: reader.records) {
      reader.findings.fieldAbsent(field, at: reader.records.first?.place)
    }
    let differences = reader.printedLegend.differences(from: vocabulary)
    for difference in differences { reader.findings.legendDiffers(difference) }
    for step in reader.printedLegend.unexplained(
      in: vocabulary, besides: differences, usedBy: reader.records)
    {
      reader.findings.legendLacks(step.sign, at: step.place)
    }
    reader.findings.textUnclaimed(reader.unclaimed)
    let sheet = Sheet(
      document: DocumentReference(name: document.name, sha256: document.sha256), municipality: code,
      profile: profile.reference, vocabulary: reader.printedLegend.restated(vocabulary, for: differences),
      plan: profile.plan, fiscalYear: reader.fiscalYear,
      records: reader.records, tallies: reader.tallies, findings: reader.findings.all,
      coverage: Coverage(reader.claims, total: folded.characters), unclaimed: reader.unclaimed
    )
    return .profile(Reading(sheet: sheet, profile: profile, candidates: candidates, claims: reader.claims))
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
