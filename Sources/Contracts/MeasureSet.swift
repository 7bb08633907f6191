/// All measures of one revision of one document.
///
/// Topic `measures`, compacted by `municipality/document`: the newest revision is the only one that counts.
public struct MeasureSet: Codable, Hashable, Sendable {
  public var municipality: Municipality
  public var document: DocumentReference
  public var profile: ProfileReference
  public var plan: String
  public var fiscalYear: Int
  public var measures: [Measure]
  /// What is wrong or doubtful in this document. What only shows across documents stands in the summaries.
  public var findings: [Finding]
  public var coverage: Coverage

  public init(
    municipality: Municipality, document: DocumentReference, profile: ProfileReference, plan: String, fiscalYear: Int,
    measures: [Measure], findings: [Finding], coverage: Coverage
  ) {
    self.municipality = municipality
    self.document = document
    self.profile = profile
    self.plan = plan
    self.fiscalYear = fiscalYear
    self.measures = measures
    self.findings = findings
    self.coverage = coverage
  }
}
