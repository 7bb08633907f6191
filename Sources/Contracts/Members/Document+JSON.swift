extension Document: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("bytes", bytes)
    json.member("encoding", encoding)
    json.member("lines", lines)
    json.member("municipality", municipality)
    json.member("name", name)
    json.member("sha256", sha256)
  }
}

extension DocumentLine: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("cells", cells)
    json.member("line", line)
    json.member("page", page)
  }
}
