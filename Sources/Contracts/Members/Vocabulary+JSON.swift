extension Attainment: JSONWritable {}

extension Status: JSONWritable {}

extension PlanDirection: JSONWritable {}

extension Vocabulary: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("abbreviations", abbreviations)
    json.member("codes", codes)
    json.member("goals", goals)
    json.member("planWords", planWords)
    json.member("repeatMarks", repeatMarks)
    json.member("scales", scales)
    json.member("statuses", statuses)
  }
}

extension RatingScale: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("best", best)
    json.member("fields", fields)
    json.member("steps", steps)
    json.member("worst", worst)
  }
}

extension RatingStep: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("attainment", attainment)
    json.member("value", value)
    json.member("wording", wording)
  }
}

extension StatusWord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("status", status)
    json.member("word", word)
  }
}

extension CodeList: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("codes", codes)
    json.member("field", field)
  }
}

extension CodeMeaning: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("meaning", meaning)
    json.member("status", status)
  }
}

extension Abbreviation: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("full", full)
    json.member("short", short)
  }
}

extension GoalRule: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("also", also)
    json.member("goal", goal)
    json.member("local", local)
    json.member("title", title)
  }
}

extension PlanWord: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("direction", direction)
    json.member("word", word)
  }
}
