extension Place: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("cell", cell)
    json.member("line", line)
    json.member("page", page)
  }
}
