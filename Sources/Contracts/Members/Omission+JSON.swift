extension Omission.Kind: JSONConvertible {}

extension Omission: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("count", count)
    json.member("kind", kind)
    json.member("name", name)
    json.member("page", page)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    count = try json.read("count")
    kind = try json.read("kind")
    name = try json.read("name")
    page = try json.read("page")
  }
}
