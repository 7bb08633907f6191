extension Quote: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("place", place)
    json.member("text", text)
  }
}
