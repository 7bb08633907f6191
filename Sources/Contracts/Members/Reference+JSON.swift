extension DocumentReference: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("name", name)
    json.member("sha256", sha256)
  }
}

extension ProfileReference: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("version", version)
  }
}

extension Municipality: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("name", name)
    json.member("prefecture", prefecture)
  }
}
