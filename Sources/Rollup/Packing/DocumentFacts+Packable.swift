import Contracts

extension GoalID: Packable {}
extension Attainment: Packable {}
extension Status: Packable {}
extension Repetition: Packable {}
extension Indicator.Trend: Packable {}
extension Finding.Severity: Packable {}

extension Finding.Code: Packable {
  func pack(into pack: inout PackWriter) { rawValue.pack(into: &pack) }
  init(from pack: inout PackReader) { self.init(rawValue: String(from: &pack)) }
}

extension DocumentFacts: Packable {
  func pack(into pack: inout PackWriter) {
    municipality.pack(into: &pack)
    document.pack(into: &pack)
    plan.pack(into: &pack)
    fiscalYear.pack(into: &pack)
    measures.pack(into: &pack)
    findings.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(
      municipality: Municipality(from: &pack), document: DocumentReference(from: &pack), plan: String(from: &pack),
      fiscalYear: Int(from: &pack), measures: [MeasureFacts](from: &pack), findings: [Finding](from: &pack))
  }
}

extension Municipality: Packable {
  func pack(into pack: inout PackWriter) {
    code.pack(into: &pack)
    name.pack(into: &pack)
    prefecture.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(code: String(from: &pack), name: String(from: &pack), prefecture: String(from: &pack))
  }
}

extension DocumentReference: Packable {
  func pack(into pack: inout PackWriter) {
    name.pack(into: &pack)
    sha256.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(name: String(from: &pack), sha256: String(from: &pack)) }
}

extension Bilingual: Packable {
  func pack(into pack: inout PackWriter) {
    ja.pack(into: &pack)
    en.pack(into: &pack)
  }

  init(from pack: inout PackReader) { self.init(ja: String(from: &pack), en: String(from: &pack)) }
}

extension Place: Packable {
  func pack(into pack: inout PackWriter) {
    line.pack(into: &pack)
    cell.pack(into: &pack)
    page.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    self.init(line: Int(from: &pack), cell: Int?(from: &pack), page: Int?(from: &pack))
  }
}

extension Finding: Packable {
  func pack(into pack: inout PackWriter) {
    code.pack(into: &pack)
    severity.pack(into: &pack)
    message.pack(into: &pack)
    document.pack(into: &pack)
    municipality.pack(into: &pack)
    place.pack(into: &pack)
    measures.pack(into: &pack)
  }

  init(from pack: inout PackReader) {
    let (code, severity) = (Code(from: &pack), Severity(from: &pack))
    let message = Bilingual(from: &pack)
    self.init(
      code, severity, ja: message.ja, en: message.en, document: String(from: &pack),
      municipality: String?(from: &pack), place: Place?(from: &pack), measures: [String](from: &pack))
  }
}
