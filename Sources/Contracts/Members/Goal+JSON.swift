extension GoalID: JSONWritable {}

extension Bilingual: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("en", en)
    json.member("ja", ja)
  }
}
