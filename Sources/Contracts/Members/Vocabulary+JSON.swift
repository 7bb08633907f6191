extension Attainment: JSONConvertible {}

extension Status: JSONConvertible {}

extension PlanDirection: JSONConvertible {}

extension Vocabulary: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("abbreviations", abbreviations)
    json.member("codes", codes)
    json.member("goals", goals)
    json.member("planWords", planWords)
    json.member("ratingWords", ratingWords)
    json.member("repeatMarks", repeatMarks)
    json.member("scales", scales)
    json.member("statuses", statuses)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    abbreviations = try json.read("abbreviations")
    codes = try json.read("codes")
    goals = try json.read("goals")
    planWords = try json.read("planWords")
    ratingWords = try json.read("ratingWords")
    repeatMarks = try json.read("repeatMarks")
    scales = try json.read("scales")
    statuses = try json.read("statuses")
  }
}

extension RatingWord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("attainment", attainment)
    json.member("raw", raw)
    json.member("wording", wording)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    attainment = try json.read("attainment")
    raw = try json.read("raw")
    wording = try json.read("wording")
  }
}

extension RatingScale: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("best", best)
    json.member("fields", fields)
    json.member("steps", steps)
    json.member("worst", worst)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    best = try json.read("best")
    fields = try json.read("fields")
    steps = try json.read("steps")
    worst = try json.read("worst")
  }
}

extension RatingStep: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("attainment", attainment)
    json.member("value", value)
    json.member("wording", wording)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    attainment = try json.read("attainment")
    value = try json.read("value")
    wording = try json.read("wording")
  }
}

extension StatusWord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("status", status)
    json.member("word", word)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    status = try json.read("status")
    word = try json.read("word")
  }
}

extension CodeList: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("codes", codes)
    json.member("field", field)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    codes = try json.read("codes")
    field = try json.read("field")
  }
}

extension CodeMeaning: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("meaning", meaning)
    json.member("status", status)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    code = try json.read("code")
    meaning = try json.read("meaning")
    status = try json.read("status")
  }
}

extension Abbreviation: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("full", full)
    json.member("short", short)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    full = try json.read("full")
    short = try json.read("short")
  }
}

extension GoalRule: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("also", also)
    json.member("goal", goal)
    json.member("local", local)
    json.member("title", title)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    also = try json.read("also")
    goal = try json.read("goal")
    local = try json.read("local")
    title = try json.read("title")
  }
}

extension PlanWord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("direction", direction)
    json.member("word", word)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    direction = try json.read("direction")
    word = try json.read("word")
  }
}
