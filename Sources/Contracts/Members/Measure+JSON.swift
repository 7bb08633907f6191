extension Indicator.Trend: JSONWritable {}

extension Repetition: JSONWritable {}

extension Measure: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("category", category)
    json.member("codes", codes)
    json.member("costs", costs)
    json.member("departmentNames", departmentNames)
    json.member("departments", departments)
    json.member("document", document)
    json.member("fiscalYear", fiscalYear)
    json.member("goal", goal)
    json.member("id", id)
    json.member("indicators", indicators)
    json.member("localGoal", localGoal)
    json.member("municipality", municipality)
    json.member("number", number)
    json.member("plan", plan)
    json.member("planPage", planPage)
    json.member("priority", priority)
    json.member("profile", profile)
    json.member("project", project)
    json.member("ratings", ratings)
    json.member("repeated", repeated)
    json.member("source", source)
    json.member("texts", texts)
    json.member("title", title)
  }
}

extension LocalGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("title", title)
  }
}

extension MeasureGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("also", also)
    json.member("because", because)
    json.member("id", id)
    json.member("name", name)
  }
}

extension Category: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("raw", raw)
    json.member("status", status)
  }
}

extension Rating: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("aspect", aspect)
    json.member("attainment", attainment)
    json.member("best", best)
    json.member("raw", raw)
    json.member("value", value)
    json.member("worst", worst)
  }
}

extension Cost: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("item", item)
    json.member("raw", raw)
    json.member("yen", yen)
  }
}

extension Indicator: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("name", name)
    json.member("onPlan", onPlan)
    json.member("series", series)
    json.member("trend", trend)
    json.member("unit", unit)
  }
}

extension IndicatorValue: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("actual", actual)
    json.member("actualText", actualText)
    json.member("baseline", baseline)
    json.member("fiscalYear", fiscalYear)
    json.member("plan", plan)
    json.member("raw", raw)
  }
}

extension Code: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("kind", kind)
    json.member("meaning", meaning)
    json.member("raw", raw)
  }
}

extension Text: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("label", label)
    json.member("lines", lines)
    json.member("name", name)
    json.member("period", period)
    json.member("text", text)
  }
}

extension Source: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("fields", fields)
  }
}
