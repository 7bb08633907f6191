import Contracts

/// Document + profile → Sheet.
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
    try read(document, with: profiles, municipality: municipality, checkpoint: checkpoint).sheet
  }

  /// The same, with all that was decided on the way.
  public static func explain(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Explanation {
    let reading = try read(document, with: profiles, municipality: municipality, checkpoint: checkpoint)
    let candidates = reading.candidates.map { candidate in
      let profile = profiles.all[candidate.index].profile
      return (profile: profile.id, score: candidate.score, needs: profile.recognition.needs)
    }
    return Explanation(
      sheet: reading.sheet, profileName: reading.profile.name, candidates: candidates,
      spans: ClaimedSpan.spans(reading.claims, document: document, profile: reading.profile))
  }

  private struct Reading {
    var sheet: Sheet
    var profile: Profile
    var candidates: [ProfileSet.Candidate]
    var claims: [Claim]
  }

  private static func read(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Reading {
    let folded = try FoldedDocument(document, checkpoint: checkpoint)
    let candidates = profiles.candidates(for: folded)
    let compiled = try profiles.choose(candidates)
    let profile = compiled.profile
    guard let code = document.municipality ?? profile.municipality ?? municipality else {
      throw ParsingError(
        reason: .municipalityUnknown,
        message: "どの自治体の文書かわかりません。--municipality で団体コードを指定してください (the municipality is not known)", place: nil)
    }
    let text = profile.lookalikes.map(folded.unified) ?? folded
    var reader = SheetReader(compiled, text)
    try reader.read(checkpoint: checkpoint)
    guard !reader.records.isEmpty else {
      throw ParsingError(
        reason: .noRecords,
        message: "様式は「\(profile.name)」ですが、事業が一つも見つかりません (the form is known, but it holds no record)",
        place: nil)
    }
    reader.findings.textUnclaimed(reader.unclaimed)
    let sheet = Sheet(
      document: DocumentReference(name: document.name, sha256: document.sha256), municipality: code,
      profile: profile.reference, vocabulary: profile.vocabulary, plan: profile.plan, fiscalYear: reader.fiscalYear,
      records: reader.records, tallies: reader.tallies, findings: reader.findings.all,
      coverage: Coverage(reader.claims, total: folded.characters), unclaimed: reader.unclaimed
    )
    return Reading(sheet: sheet, profile: profile, candidates: candidates, claims: reader.claims)
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
