extension MeasureSet: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("coverage", coverage)
    json.member("document", document)
    json.member("findings", findings)
    json.member("fiscalYear", fiscalYear)
    json.member("measures", measures)
    json.member("municipality", municipality)
    json.member("plan", plan)
    json.member("profile", profile)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    coverage = try json.read("coverage")
    document = try json.read("document")
    findings = try json.read("findings")
    fiscalYear = try json.read("fiscalYear")
    measures = try json.read("measures")
    municipality = try json.read("municipality")
    plan = try json.read("plan")
    profile = try json.read("profile")
  }
}
