extension DeadLetter.Reason: JSONConvertible {}

extension DeadLetter: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("message", message)
    json.member("name", name)
    json.member("place", place)
    json.member("reason", reason)
    json.member("stage", stage)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    message = try json.read("message")
    name = try json.read("name")
    place = try json.read("place")
    reason = try json.read("reason")
    stage = try json.read("stage")
  }
}
