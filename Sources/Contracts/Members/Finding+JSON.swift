extension Finding.Code: JSONWritable {}

extension Finding.Severity: JSONWritable {}

extension Finding: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("document", document)
    json.member("measures", measures)
    json.member("message", message)
    json.member("municipality", municipality)
    json.member("place", place)
    json.member("severity", severity)
  }
}
