extension GoalSummary: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("aspects", aspects)
    json.member("attainment", attainment)
    json.member("codes", codes)
    json.member("documents", documents)
    json.member("findings", findings)
    json.member("fiscalYear", fiscalYear)
    json.member("goal", goal)
    json.member("indicators", indicators)
    json.member("localGoals", localGoals)
    json.member("measureIDs", measureIDs)
    json.member("measures", measures)
    json.member("municipality", municipality)
    json.member("plan", plan)
    json.member("plans", plans)
    json.member("projects", projects)
    json.member("repeated", repeated)
    json.member("statuses", statuses)
    json.member("yen", yen)
  }
}

extension SummaryGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("name", name)
  }
}

extension RepeatCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("part", part)
    json.member("whole", whole)
  }
}

extension AttainmentCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("achieved", achieved)
    json.member("exceeded", exceeded)
    json.member("notAchieved", notAchieved)
    json.member("partlyAchieved", partlyAchieved)
    json.member("unrated", unrated)
  }
}

extension AspectCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("aspect", aspect)
    json.member("attainment", attainment)
  }
}

extension StatusCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("measures", measures)
    json.member("status", status)
  }
}

extension CodeCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("kind", kind)
    json.member("meaning", meaning)
    json.member("measures", measures)
  }
}

extension YenTotal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("amounts", amounts)
    json.member("total", total)
    json.member("unreadable", unreadable)
    json.member("withoutRepeats", withoutRepeats)
  }
}

extension IndicatorState: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("latest", latest)
    json.member("measure", measure)
    json.member("name", name)
    json.member("onPlan", onPlan)
    json.member("trend", trend)
    json.member("unit", unit)
  }
}

extension PlanCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("againstPlan", againstPlan)
    json.member("onPlan", onPlan)
    json.member("undecided", undecided)
  }
}
