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
}
