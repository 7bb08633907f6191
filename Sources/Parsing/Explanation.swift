import Contracts

/// What `hyoka profiles explain` shows: which profile won, and what claims each part of the document.
public struct Explanation: Sendable {
  public var sheet: Sheet
  public var profileName: String
  /// Every profile with a mark in the document, with its score and the score that it needs; the best first.
  public var candidates: [(profile: String, score: Int, needs: Int)]
  /// In the order of the document.
  public var spans: [ClaimedSpan]
}

/// A stretch of a document, and what claims it.
public struct ClaimedSpan: Hashable, Sendable {
  public enum Claimant: Hashable, Sendable {
    case field(String)
    case heading(String)
    case fiscalYear
    case tally
    case boilerplate
    case unclaimed
  }

  public var place: Place
  /// In the document's own characters.
  public var text: String
  public var claimant: Claimant
  /// Characters that are not white space.
  public var characters: Int

  static func spans(_ claims: [Claim], document: Document, profile: Profile) -> [ClaimedSpan] {
    claims.sorted { ($0.line, $0.cell, $0.start) < ($1.line, $1.cell, $1.start) }.map { claim in
      let line = document.lines[claim.line]
      let text = line.cells[claim.cell]
      let utf8 = text.utf8
      let from = utf8.index(utf8.startIndex, offsetBy: claim.start)
      let to = utf8.index(utf8.startIndex, offsetBy: max(claim.start, claim.end))
      let claimant: Claimant =
        switch claim.kind {
        case .field(let index): .field(profile.fields[index].name)
        case .heading(let index): .heading(profile.headings[index].name)
        case .fiscalYear: .fiscalYear
        case .tally: .tally
        case .boilerplate: .boilerplate
        case .unclaimed: .unclaimed
        }
      let place = Place(line: line.line, cell: line.cells.count > 1 ? claim.cell + 1 : nil, page: line.page)
      return ClaimedSpan(
        place: place, text: String(text[from..<to]), claimant: claimant, characters: claim.characters)
    }
  }
}
