import Contracts

/// Fields that nearly every record of a document fills, and that a record leaves empty or lacks.
///
/// A form asks every record for its ratings, codes and narratives; three records in four that have one show that this
/// form asks for it. Rows that continue the row above them often lack them for a reason, so a missing rating or code is
/// a doubt and no error, and missing narratives are worth a note.
struct FieldPresence {
  static func check(_ sheet: Sheet, ids: [String], into findings: inout FindingList) {
    guard sheet.records.count > 1 else { return }
    var asked: [Asked] = []
    for (index, record) in sheet.records.enumerated() {
      for field in record.fields where isJudged(field) || isNarrative(field) {
        // A form has a dozen fields, which are found faster one by one than by their hashes.
        let position = asked.firstIndex { $0.name == field.name } ?? asked.count
        if position == asked.count { asked.append(Asked(field, records: sheet.records.count)) }
        if hasWords(field) { asked[position].add(index) }
      }
    }
    if sheet.generic == true {
      checkRare(asked, sheet, ids, &findings)
    } else {
      checkBlank(asked, sheet, &findings)
    }
    asked = asked.filter { field in
      guard field.count < sheet.records.count else { return false }
      // A form that a profile knows to print an office or a judgement asks each record for it.
      if field.isJudged || field.name == departments, sheet.generic != true {
        return field.count * 2 >= sheet.records.count
      }
      return field.count * 4 >= sheet.records.count * 3
    }
    guard !asked.isEmpty else { return }
    let known = Set(
      sheet.findings.filter { $0.code == .cellMissing }.compactMap { $0.place.map { [$0.page ?? 0, $0.line] } })
    for (index, record) in sheet.records.enumerated() {
      for field in asked where field.isJudged && !field.present[index] {
        if sheet.generic == true, judges(record, under: field.label) { continue }
        findings.add(
          .fieldMissing, .doubt,
          ja: "「\(field.label)」が空欄です。この文書の\(sheet.records.count)件中\(field.count)件には記載があります。",
          en:
            "\"\(field.label)\" is empty here; \(field.count) of the document's \(sheet.records.count) records have it.",
          place: record[field.name]?.quotes.first?.place ?? record.place, measures: [ids[index]])
      }
      // Of a row that is a cell short it has been said already.
      if known.contains([record.place.page ?? 0, record.place.line]) { continue }
      let missing = asked.filter { !$0.isJudged && !$0.present[index] }.map(\.label)
      guard !missing.isEmpty else { continue }
      findings.add(
        .fieldMissing, .note,
        ja: "\(missing.map { "「\($0)」" }.joined())の記載がありません。この文書のほとんどの事業にはあります。",
        en: "Nothing is said under \(missing.map { "\"\($0)\"" }.joined(separator: ", ")); "
          + "most of the document's records have it.",
        place: record.place, measures: [ids[index]])
    }
  }

  /// Of a form without a profile: judgements and offices that so few records have that the form may not ask each record for
  /// them. Their cells may as well span several rows.
  private static func checkRare(
    _ fields: [Asked], _ sheet: Sheet, _ ids: [String], _ findings: inout FindingList
  ) {
    for field in fields where [overall, departments].contains(field.name) {
      guard field.count * 4 < sheet.records.count * 3, let first = field.present.firstIndex(of: true) else { continue }
      let missing = sheet.records.indices.filter { index in
        !field.present[index] && !(field.isJudged && judges(sheet.records[index], under: field.label))
      }
      guard !missing.isEmpty else { continue }
      findings.add(
        .fieldMissing, .doubt,
        ja:
          "「\(field.label)」の記載があるのは\(sheet.records.count)件中\(field.count)件だけです。複数の行にまたがる欄なら、ほかの行の分は読めていません。",
        en: "Only \(field.count) of \(sheet.records.count) records have \"\(field.label)\"; "
          + "where its cell spans several rows, it was not read for the others.",
        place: sheet.records[first][field.name]?.quotes.first?.place, measures: missing.map { ids[$0] })
    }
  }

  /// A rating that no record has: it stands elsewhere, or under a label that isn't known.
  private static func checkBlank(_ asked: [Asked], _ sheet: Sheet, _ findings: inout FindingList) {
    for field in asked where field.count == 0 && field.isRating {
      findings.add(
        .fieldMissing, .doubt, ja: "「\(field.label)」がどの事業でも空欄です。評価が別の場所にあるかもしれません。",
        en: "\"\(field.label)\" is empty in all records; the ratings may stand elsewhere.",
        place: sheet.records.lazy.compactMap { $0[field.name]?.quotes.first?.place ?? $0.place }.first)
    }
  }

  /// Whether the record has judgements of that label of which none is known to be the whole's.
  private static func judges(_ record: SheetRecord, under label: String) -> Bool {
    record.fields.contains { field in
      field.kind == .ratings
        && (field.entries ?? []).contains { Wording.short(Remnants.removed(from: $0.name.text)) == label }
    }
  }

  private static func isJudged(_ field: SheetField) -> Bool {
    switch field.kind {
    case .rating, .ratings, .code: true
    default: false
    }
  }

  /// Who is in charge is asked of every record as well. What a record is called is not what it says.
  private static func isNarrative(_ field: SheetField) -> Bool {
    if field.name == departments { return true }
    if field.kind == .years { return true }
    return field.kind == .text && field.name != "number" && field.name != "title" && field.name != "policy"
  }

  private static let departments = "departments"
  private static let overall = "overall"

  private static func hasWords(_ field: SheetField) -> Bool {
    if field.quotes.contains(where: { !Remnants.isBlank($0.text) }) { return true }
    return (field.entries ?? []).contains { entry in
      entry.values.contains { !Remnants.isBlank($0.quote.text) }
    }
  }

  /// A field, and which records have it.
  private struct Asked {
    var name: String
    var label: String
    var isJudged: Bool
    var isRating: Bool
    var present: [Bool]
    private(set) var count = 0

    init(_ field: SheetField, records: Int) {
      name = field.name
      // An office that stands beside the name has no label.
      let unlabelled = field.name == departments ? "担当課" : field.name
      label = field.label.map { Wording.short(Remnants.removed(from: $0)) } ?? unlabelled
      isJudged = FieldPresence.isJudged(field)
      isRating = field.kind == .rating
      present = Array(repeating: false, count: records)
    }

    mutating func add(_ record: Int) {
      if !present[record] { count += 1 }
      present[record] = true
    }
  }
}
