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
    case .profile(let reading, _): reading.sheet
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
    case .profile(let reading, let candidates):
      return Explanation(
        sheet: reading.sheet, profileName: reading.profile.name, candidates: scores(candidates),
        spans: ClaimedSpan.spans(reading.claims, document: document, profile: reading.profile))
    case .generic(let reading, let candidates):
      return Explanation(
        sheet: reading.sheet, profileName: GenericReader.name, candidates: scores(candidates), spans: reading.spans)
    }
  }

  private enum Outcome {
    case profile(FormReader.Reading, [ProfileSet.Candidate])
    case generic(GenericReader.Reading, [ProfileSet.Candidate])
  }

  private static func read(
    _ document: Document, with profiles: ProfileSet, municipality: String?, checkpoint: () throws -> Void
  ) throws -> Outcome {
    let folded = try FoldedDocument(document, checkpoint: checkpoint)
    let candidates = profiles.candidates(for: folded)
    let given = document.municipality ?? municipality
    let compiled: CompiledProfile
    do throws(ParsingError) {
      compiled = try profiles.choose(candidates)
    } catch {
      guard error.reason == .formUnknown else { throw error }
      // Whoever names the municipality should know that its form is not known either, or which one it is near to.
      func code() throws(ParsingError) -> String {
        guard let given else { throw .municipalityUnknown(besides: error) }
        return given
      }
      switch try GenericReader().read(document, municipality: code, checkpoint: checkpoint) {
      case .read(let reading): return .generic(reading, candidates)
      case .refused(let refusal):
        throw ParsingError(reason: error.reason, message: error.message + "。" + refusal.message, place: error.place)
      }
    }
    guard let code = document.municipality ?? compiled.profile.municipality ?? municipality else {
      throw ParsingError.municipalityUnknown()
    }
    let reading = try FormReader(compiled, folded).read(code, checkpoint: checkpoint)
    return .profile(reading, candidates)
  }
}

extension ParsingError {
  /// - Parameter error: what else is wrong with the document.
  fileprivate static func municipalityUnknown(besides error: ParsingError? = nil) -> ParsingError {
    let message = "どの自治体の文書かわかりません。--municipality で団体コードを指定してください (the municipality is not known)"
    return ParsingError(
      reason: .municipalityUnknown, message: [message, error?.message].compactMap { $0 }.joined(separator: "。"),
      place: error?.place)
  }
}
