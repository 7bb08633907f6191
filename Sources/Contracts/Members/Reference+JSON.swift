extension DocumentReference: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("name", name)
    json.member("sha256", sha256)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    name = try json.read("name")
    sha256 = try json.read("sha256")
  }
}

extension ProfileReference: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("version", version)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    id = try json.read("id")
    version = try json.read("version")
  }
}

extension Municipality: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("name", name)
    json.member("prefecture", prefecture)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    code = try json.read("code")
    name = try json.read("name")
    prefecture = try json.read("prefecture")
  }
}
