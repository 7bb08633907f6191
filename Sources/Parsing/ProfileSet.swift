import Contracts
import DataFiles

/// The profiles that documents are read with.
public struct ProfileSet: Sendable {
  private(set) var all: [CompiledProfile] = []
  private var marks = MarkIndex()

  /// The profiles that are bundled into the binary.
  ///
  /// - Throws: `DataFileError` where one of them, the words that they all are read by, or those of unknown forms can't be
  ///   read.
  public static func bundled() throws -> ProfileSet {
    try FormWords.bundled.check()
    try GenericVocabulary.bundled.check()
    var set = ProfileSet()
    for (file, bytes) in BundledProfiles.files {
      set = try set.adding(yaml: String(decoding: bytes, as: UTF8.self), file: file)
    }
    return set
  }

  /// The same with one more; a profile of the same id replaces the older one.
  ///
  /// - Throws: `DataFileError` with every problem of the file.
  public func adding(yaml: String, file: String) throws -> ProfileSet {
    let profile = try ProfileReader.read(yaml: yaml, file: file)
    var set = self
    set.all.removeAll { $0.profile.id == profile.id }
    set.all.append(CompiledProfile(profile))
    set.marks = MarkIndex(set.all.map(\.profile.recognition))
    return set
  }

  /// The municipality that a profile fixes, by the profile's id; nil where it fixes none.
  public func municipality(of profile: String) -> String? {
    all.first { $0.profile.id == profile }?.profile.municipality
  }

  /// Id, version, name, and municipality of every profile, sorted by id.
  public var list: [(id: String, version: Int, name: String, municipality: String?)] {
    all.map { ($0.profile.id, $0.profile.version, $0.profile.name, $0.profile.municipality) }.sorted { $0.0 < $1.0 }
  }

  struct Candidate: Hashable {
    /// The profile's position in `all`.
    var index: Int
    var score: Int
  }

  /// The profiles with a mark in the document, the best first.
  func candidates(for document: FoldedDocument) -> [Candidate] {
    let scores = marks.scores(document, profiles: all.count)
    return scores.indices.filter { scores[$0] > 0 }
      .map { Candidate(index: $0, score: scores[$0]) }
      .sorted { ($1.score, all[$0.index].profile.id) < ($0.score, all[$1.index].profile.id) }
  }

  func choose(_ candidates: [Candidate]) throws(ParsingError) -> CompiledProfile {
    let enough = candidates.filter { $0.score >= all[$0.index].profile.recognition.needs }
    guard let best = enough.first else {
      let names = candidates.prefix(3).map {
        "\(all[$0.index].profile.id) \($0.score)/\(all[$0.index].profile.recognition.needs)点"
      }
      let nearest = names.isEmpty ? "" : "。近いもの: \(names.joined(separator: ", "))"
      throw ParsingError(
        reason: .formUnknown, message: "どのプロファイルにも当てはまらない様式です\(nearest) (no profile recognises the form)", place: nil)
    }
    let tied = enough.filter { $0.score == best.score }
    guard tied.count == 1 else {
      let names = tied.map { "\(all[$0.index].profile.id) \($0.score)点" }.joined(separator: ", ")
      throw ParsingError(
        reason: .formAmbiguous, message: "複数のプロファイルに同じ点で当てはまります: \(names) (several profiles fit equally well)",
        place: nil)
    }
    return all[best.index]
  }
}
