extension GoalID: JSONConvertible {}

extension Bilingual: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("en", en)
    json.member("ja", ja)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    en = try json.read("en")
    ja = try json.read("ja")
  }
}
