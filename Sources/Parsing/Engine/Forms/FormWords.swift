import DataFiles

/// The words that documents are read by whichever profile they have, as `Data/words.yaml` lists them: read once, and
/// shared by all that is read.
final class FormWords: DataFile {
  /// How offices end that end their line, in a document's own characters.
  let lineEndings: [[Unicode.Scalar]]
  let bureaus: [[Unicode.Scalar]]
  let bureauParts: [[Unicode.Scalar]]
  /// Behind these a space or dot parts two offices, if the next one ends as one of `besideSections`.
  let sections: [[Unicode.Scalar]]
  let besideSections: [[Unicode.Scalar]]
  /// How an office in brackets ends, folded.
  let bracketed: [[UInt8]]
  /// How whatever is named in brackets as in charge ends, folded.
  let officeEndings: [[UInt8]]
  /// The same in a document's own characters.
  let namedEndings: [[Unicode.Scalar]]
  /// What can follow the name of an office, folded.
  let behindOffices: [[UInt8]]
  /// What no sentence ends in, folded.
  let unfinished: [[UInt8]]
  /// What ends so, and can be a sentence's end.
  let finished: [[UInt8]]
  private let dittos: [[UInt8]]
  private let totals: [[UInt8]]
  /// How the headings end of what is bound behind the records, folded.
  let appendices: [[UInt8]]
  /// How an imprint's first line begins, folded.
  let imprints: [[UInt8]]
  let problems: DataFileError?

  /// The ones that are bundled into the binary.
  static let bundled = FormWords(yaml: String(decoding: PackageResources.words_yaml, as: UTF8.self), file: "words.yaml")

  init(yaml: String, file: String) {
    let problems = ProblemList()
    let top = problems.top(of: yaml, what: file)
    let offices = top?.section("offices")
    func scalars(_ key: String) -> [[Unicode.Scalar]] { offices?.words(key).map { Array($0.unicodeScalars) } ?? [] }
    lineEndings = scalars("lineEndings")
    bureaus = scalars("bureaus")
    bureauParts = scalars("bureauParts")
    sections = scalars("sections")
    besideSections = scalars("besideSections")
    bracketed = offices?.words("bracketed").map(Fold.literal) ?? []
    officeEndings = offices?.words("endings").map(Fold.literal) ?? []
    namedEndings = scalars("endings")
    behindOffices = offices?.words("behind").map(Fold.literal) ?? []
    let sentences = top?.section("sentences")
    unfinished = sentences?.words("unfinished").map(Fold.literal) ?? []
    finished = sentences?.words("finished").map(Fold.literal) ?? []
    let headings = top?.section("headings")
    appendices = headings?.words("appendices").map(Fold.literal) ?? []
    imprints = headings?.words("imprints").map(Fold.literal) ?? []
    let tables = top?.section("tables")
    dittos = tables?.words("dittos").map(Fold.literal) ?? []
    totals = tables?.words("totals").map(Fold.literal) ?? []
    for section in [offices, sentences, headings, tables, top] { section?.finish() }
    self.problems = problems.error(file: file)
  }

  /// Whether a cell says that its row adds up others: 合計, 合　計.
  func addsUp(_ folded: some Sequence<UInt8>) -> Bool {
    totals.contains { $0.elementsEqual(folded.lazy.filter { $0 != 0x20 }) }
  }

  /// Whether a cell says that it holds what the one above does.
  func saysDitto(_ folded: some Sequence<UInt8>) -> Bool { dittos.contains { $0.elementsEqual(folded) } }
}
