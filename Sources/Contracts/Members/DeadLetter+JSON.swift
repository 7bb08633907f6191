extension DeadLetter.Reason: JSONWritable {}

extension DeadLetter: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("message", message)
    json.member("name", name)
    json.member("place", place)
    json.member("reason", reason)
    json.member("stage", stage)
  }
}
