extension Place: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("cell", cell)
    json.member("line", line)
    json.member("page", page)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    cell = try json.read("cell")
    line = try json.read("line")
    page = try json.read("page")
  }
}
