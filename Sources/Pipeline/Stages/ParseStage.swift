import Contracts
import Enrichment
import Fleet
import Parsing

/// Documents → sheets: reads the fields of the form, and settles whose document it is.
public struct ParseStage: Stage {
  public let name = "parse"
  private let topics: Topics
  private let profiles: ProfileSet
  private let envelope = Envelope(stage: "parse")
  private let count = PartitionCount()

  public init(topics: Topics, profiles: ProfileSet) {
    self.topics = topics
    self.profiles = profiles
  }

  public var inputs: [String] { [topics.documents] }
  public var outputs: [String] { [topics.sheets] }

  public func take(_ partitions: [TopicPartition: Committed?], from log: Rereading) async throws -> Taken {
    try await count.take(partitions, of: topics.documents, from: log)
  }

  public func process(_ record: Record, deadline: Deadline) throws -> [OutgoingRecord] {
    // What is no message of ours is a dead letter wherever it stands; it can't overtake anything.
    _ = try record.documentKey()
    let document = try record.value.map { try record.message(Document.self, in: $0) }
    if let key = record.key, let count = count.value {
      let own = String(decoding: key, as: UTF8.self)
      // What came in an archive stands where the archive's other files do.
      try record.check(ArchiveOrigin(record.headers)?.key ?? own, own, among: count)
    }
    guard let document else { return [try retraction(record)] }
    let sheet = try sheet(of: document, deadline: deadline)
    return [
      envelope.record(
        of: sheet, to: topics.sheets,
        key: DocumentKey(municipality: sheet.municipality, name: document.name).description,
        partitionKey: sheet.municipality,
        origin: [document.sha256, sheet.profile.id, String(sheet.profile.version)],
        weight: sheet.coverage.total * 7, carrying: record.headers)
    ]
  }

  private func retraction(_ record: Record) throws -> OutgoingRecord {
    let key = try record.documentKey()
    guard let code = key.municipality else {
      throw Rejection(
        .municipalityUnknown,
        "取り下げるには団体コードが要ります (a retraction must name the municipality): 131105/\(key.name)")
    }
    return envelope.retraction(
      of: Sheet.self, to: topics.sheets, key: key.bytes, partitionKey: code, carrying: record.headers)
  }

  /// Whoever drops a document knows best whose it is; then the profile; then the text itself.
  private func sheet(of document: Document, deadline: Deadline) throws -> Sheet {
    var sheet: Sheet
    do {
      sheet = try parse(document, municipality: nil, deadline: deadline)
      if sheet.generic == true { noteTitle(&sheet, of: document) }
    } catch let rejection as Rejection where rejection.reason == .municipalityUnknown {
      // Looking for a municipality's name means looking for 1,800 of them, so only where it is needed.
      let lines = document.lines.map(\.cells)
      guard let publisher = Municipalities.all.publisher(of: lines) else {
        throw Self.severalMeant(Municipalities.all.undecided(in: lines)) ?? rejection
      }
      sheet = try parse(document, municipality: publisher.municipality.code, deadline: deadline)
      if !publisher.isInTitle { noteInferred(&sheet, publisher, of: document) }
    }
    note(&sheet, given: document.municipality)
    sheet.findings += PartsUnread.findings(of: document)
    return sheet
  }

  private func parse(_ document: Document, municipality: String?, deadline: Deadline) throws -> Sheet {
    try rejecting {
      try Parsing.parse(document, with: profiles, municipality: municipality) { try deadline.check() }
    }
  }

  /// The profile knows one municipality's form, but the document was dropped for another one.
  private func note(_ sheet: inout Sheet, given: String?) {
    guard let given, let fixed = profiles.municipality(of: sheet.profile.id), fixed != given else { return }
    sheet.municipality = given
    let (ours, theirs) = (Self.words(given), Self.words(fixed))
    sheet.findings.append(
      Finding(
        .municipalityDiffers, .doubt,
        ja: "\(ours)の文書として渡されましたが、様式は\(theirs)のものです。",
        en: "It was dropped as a document of \(ours), but the form is that of \(theirs).",
        document: sheet.document.name, place: nil))
  }

  /// Its title names another municipality than the one that it was dropped for. A profile's form is known by more.
  private func noteTitle(_ sheet: inout Sheet, of document: Document) {
    let list = Municipalities.all
    guard let titled = list.titled(document.lines.map(\.cells)),
      titled.municipality.code != list.city(of: sheet.municipality)
    else { return }
    let (ours, theirs) = (Self.words(sheet.municipality), Self.words(titled.municipality.code))
    sheet.findings.append(
      Finding(
        .municipalityDiffers, .doubt,
        ja: "\(ours)の文書として渡されましたが、表題にあるのは\(theirs)です。",
        en: "It was dropped as a document of \(ours), but its title names \(theirs).",
        document: sheet.document.name, place: Self.place(of: titled, in: document)))
  }

  /// Nothing but the running text names it, which can speak of others as well.
  private func noteInferred(_ sheet: inout Sheet, _ publisher: Publisher, of document: Document) {
    let name = Self.words(publisher.municipality.code)
    sheet.findings.append(
      Finding(
        .municipalityInferred, .doubt,
        ja: "どの自治体の文書か表題に書かれていないため、本文に最も多く出てくる\(name)の文書として読みました。",
        en: "No title says whose document this is; it was read as that of \(name), which the text names most.",
        document: sheet.document.name, place: Self.place(of: publisher, in: document)))
  }

  private static func severalMeant(_ candidates: [Municipality]) -> Rejection? {
    guard !candidates.isEmpty else { return nil }
    let some = candidates.prefix(3).map { "\($0.prefecture)\($0.name)（\($0.code)）" }.joined(separator: "、")
    let others = candidates.count > 3 ? "など" : ""
    return Rejection(
      .municipalityUnknown,
      "同じ名前の自治体が複数あります：\(some)\(others)。--municipality で団体コードを指定してください (several municipalities have that name)")
  }

  private static func place(of publisher: Publisher, in document: Document) -> Place {
    let line = document.lines[publisher.line]
    return Place(line: line.line, page: line.page)
  }

  private static func words(_ code: String) -> String {
    Municipalities.all.with(code: code).map { "\($0.name)（\(code)）" } ?? code
  }
}
