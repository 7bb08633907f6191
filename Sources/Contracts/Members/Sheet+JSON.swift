extension FieldKind: JSONWritable {}

extension Sheet: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("coverage", coverage)
    json.member("document", document)
    json.member("findings", findings)
    json.member("fiscalYear", fiscalYear)
    json.member("municipality", municipality)
    json.member("plan", plan)
    json.member("profile", profile)
    json.member("records", records)
    json.member("tallies", tallies)
    json.member("unclaimed", unclaimed)
    json.member("vocabulary", vocabulary)
  }
}

extension SheetRecord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("fields", fields)
    json.member("headings", headings)
    json.member("place", place)
  }
}

extension SheetHeading: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("level", level)
    json.member("place", place)
    json.member("title", title)
  }
}

extension SheetField: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("entries", entries)
    json.member("kind", kind)
    json.member("label", label)
    json.member("name", name)
    json.member("quotes", quotes)
  }
}

extension SheetEntry: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("name", name)
    json.member("values", values)
  }
}

extension SheetValue: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("baseline", baseline)
    json.member("heading", heading)
    json.member("quote", quote)
  }
}

extension SheetTally: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("count", count)
    json.member("field", field)
    json.member("place", place)
    json.member("value", value)
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
}
