extension Indicator.Trend: JSONConvertible {}

extension Repetition: JSONConvertible {}

extension Measure: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("category", category)
    json.member("codes", codes)
    json.member("confidence", confidence)
    json.member("costs", costs)
    json.member("departmentNames", departmentNames)
    json.member("departments", departments)
    json.member("document", document)
    json.member("fiscalYear", fiscalYear)
    json.member("generic", generic)
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    category = try json.read("category")
    codes = try json.read("codes")
    confidence = try json.read("confidence")
    costs = try json.read("costs")
    departmentNames = try json.read("departmentNames")
    departments = try json.read("departments")
    document = try json.read("document")
    fiscalYear = try json.read("fiscalYear")
    generic = try json.read("generic")
    goal = try json.read("goal")
    id = try json.read("id")
    indicators = try json.read("indicators")
    localGoal = try json.read("localGoal")
    municipality = try json.read("municipality")
    number = try json.read("number")
    plan = try json.read("plan")
    planPage = try json.read("planPage")
    priority = try json.read("priority")
    profile = try json.read("profile")
    project = try json.read("project")
    ratings = try json.read("ratings")
    repeated = try json.read("repeated")
    source = try json.read("source")
    texts = try json.read("texts")
    title = try json.read("title")
  }
}

extension LocalGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("title", title)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    id = try json.read("id")
    title = try json.read("title")
  }
}

extension MeasureGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("also", also)
    json.member("because", because)
    json.member("id", id)
    json.member("name", name)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    also = try json.read("also")
    because = try json.read("because")
    id = try json.read("id")
    name = try json.read("name")
  }
}

extension Category: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("raw", raw)
    json.member("status", status)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    raw = try json.read("raw")
    status = try json.read("status")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    aspect = try json.read("aspect")
    attainment = try json.read("attainment")
    best = try json.read("best")
    raw = try json.read("raw")
    value = try json.read("value")
    worst = try json.read("worst")
  }
}

extension Cost: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("item", item)
    json.member("raw", raw)
    json.member("yen", yen)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    item = try json.read("item")
    raw = try json.read("raw")
    yen = try json.read("yen")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    name = try json.read("name")
    onPlan = try json.read("onPlan")
    series = try json.read("series")
    trend = try json.read("trend")
    unit = try json.read("unit")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    actual = try json.read("actual")
    actualText = try json.read("actualText")
    baseline = try json.read("baseline")
    fiscalYear = try json.read("fiscalYear")
    plan = try json.read("plan")
    raw = try json.read("raw")
  }
}

extension Code: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("kind", kind)
    json.member("meaning", meaning)
    json.member("raw", raw)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    kind = try json.read("kind")
    meaning = try json.read("meaning")
    raw = try json.read("raw")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    label = try json.read("label")
    lines = try json.read("lines")
    name = try json.read("name")
    period = try json.read("period")
    text = try json.read("text")
  }
}

extension Source: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("fields", fields)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    fields = try json.read("fields")
  }
}
