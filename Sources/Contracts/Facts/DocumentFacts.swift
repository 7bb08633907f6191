/// What of a document's measures the summaries are made of: a measure set without its narratives, the places of most
/// values, and all else that is only handed on. A tenth of it, so that whoever keeps thousands of documents keeps these.
package struct DocumentFacts: Equatable, Sendable {
  package var municipality: Municipality
  package var document: DocumentReference
  package var plan: String
  package var fiscalYear: Int
  package var measures: [MeasureFacts]
  /// Those that are about measures.
  package var findings: [Finding]

  package init(
    municipality: Municipality, document: DocumentReference, plan: String, fiscalYear: Int, measures: [MeasureFacts],
    findings: [Finding]
  ) {
    self.municipality = municipality
    self.document = document
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.measures = measures
    self.findings = findings
  }

  package init(_ set: MeasureSet) {
    self.init(
      municipality: set.municipality, document: set.document, plan: set.plan, fiscalYear: set.fiscalYear,
      measures: set.measures.map(MeasureFacts.init), findings: set.findings.filter { !$0.measures.isEmpty })
  }
}

/// Read from a measure set's JSON, of which the rest is only checked to be JSON.
extension DocumentFacts: JSONReadable {
  package init(json: JSONInput) throws(JSONError) {
    var members = try JSONMembers(json)
    members.skip("coverage")
    document = try members.read("document")
    let findings: [Finding] = try members.read("findings")
    self.findings = findings.filter { !$0.measures.isEmpty }
    fiscalYear = try members.read("fiscalYear")
    measures = try members.read("measures")
    municipality = try members.read("municipality")
    plan = try members.read("plan")
  }
}
