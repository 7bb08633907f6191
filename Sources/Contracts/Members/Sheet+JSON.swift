extension FieldKind: JSONConvertible {}

extension Confidence: JSONConvertible {}

extension ValueRole: JSONConvertible {}

extension Sheet: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("coverage", coverage)
    json.member("document", document)
    json.member("findings", findings)
    json.member("fiscalYear", fiscalYear)
    json.member("generic", generic)
    json.member("municipality", municipality)
    json.member("plan", plan)
    json.member("profile", profile)
    json.member("records", records)
    json.member("tallies", tallies)
    json.member("unclaimed", unclaimed)
    json.member("vocabulary", vocabulary)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    coverage = try json.read("coverage")
    document = try json.read("document")
    findings = try json.read("findings")
    fiscalYear = try json.read("fiscalYear")
    generic = try json.read("generic")
    municipality = try json.read("municipality")
    plan = try json.read("plan")
    profile = try json.read("profile")
    records = try json.read("records")
    tallies = try json.read("tallies")
    unclaimed = try json.read("unclaimed")
    vocabulary = try json.read("vocabulary")
  }
}

extension SheetRecord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("fields", fields)
    json.member("headings", headings)
    json.member("place", place)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    fields = try json.read("fields")
    headings = try json.read("headings")
    place = try json.read("place")
  }
}

extension SheetHeading: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("level", level)
    json.member("place", place)
    json.member("title", title)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    id = try json.read("id")
    level = try json.read("level")
    place = try json.read("place")
    title = try json.read("title")
  }
}

extension SheetField: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("confidence", confidence)
    json.member("entries", entries)
    json.member("kind", kind)
    json.member("label", label)
    json.member("name", name)
    json.member("quotes", quotes)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    confidence = try json.read("confidence")
    entries = try json.read("entries")
    kind = try json.read("kind")
    label = try json.read("label")
    name = try json.read("name")
    quotes = try json.read("quotes")
  }
}

extension SheetEntry: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("name", name)
    json.member("values", values)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    name = try json.read("name")
    values = try json.read("values")
  }
}

extension SheetValue: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("baseline", baseline)
    json.member("heading", heading)
    json.member("quote", quote)
    json.member("role", role)
    json.member("unit", unit)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    baseline = try json.read("baseline")
    heading = try json.read("heading")
    quote = try json.read("quote")
    role = try json.read("role")
    unit = try json.read("unit")
  }
}

extension SheetTally: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("count", count)
    json.member("field", field)
    json.member("place", place)
    json.member("value", value)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    count = try json.read("count")
    field = try json.read("field")
    place = try json.read("place")
    value = try json.read("value")
  }
}

extension Coverage: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("boilerplate", boilerplate)
    json.member("fields", fields)
    json.member("headings", headings)
    json.member("total", total)
    json.member("unclaimed", unclaimed)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    boilerplate = try json.read("boilerplate")
    fields = try json.read("fields")
    headings = try json.read("headings")
    total = try json.read("total")
    unclaimed = try json.read("unclaimed")
  }
}
