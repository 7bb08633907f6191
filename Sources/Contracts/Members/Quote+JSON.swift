extension Quote: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("place", place)
    json.member("text", text)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    place = try json.read("place")
    text = try json.read("text")
  }
}
