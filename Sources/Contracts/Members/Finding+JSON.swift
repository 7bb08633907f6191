extension Finding.Code: JSONConvertible {}

extension Finding.Severity: JSONConvertible {}

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

  public init(members json: inout JSONMembers) throws(JSONError) {
    code = try json.read("code")
    document = try json.read("document")
    measures = try json.read("measures")
    message = try json.read("message")
    municipality = try json.read("municipality")
    place = try json.read("place")
    severity = try json.read("severity")
  }
}
