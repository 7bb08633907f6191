extension Document: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("bytes", bytes)
    json.member("encoding", encoding)
    json.member("format", format)
    json.member("lines", lines)
    json.member("municipality", municipality)
    json.member("name", name)
    json.member("omissions", omissions)
    json.member("sha256", sha256)
    json.member("sheets", sheets)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    bytes = try json.read("bytes")
    encoding = try json.read("encoding")
    format = try json.read("format")
    lines = try json.read("lines")
    municipality = try json.read("municipality")
    name = try json.read("name")
    omissions = try json.read("omissions")
    sha256 = try json.read("sha256")
    sheets = try json.read("sheets")
  }
}

extension DocumentLine: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("cells", cells)
    json.member("line", line)
    json.member("page", page)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    cells = try json.read("cells")
    line = try json.read("line")
    page = try json.read("page")
  }
}
