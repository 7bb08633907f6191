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

  public init(members json: inout JSONMembers) throws(JSONError) {
    aspects = try json.read("aspects")
    attainment = try json.read("attainment")
    codes = try json.read("codes")
    documents = try json.read("documents")
    findings = try json.read("findings")
    fiscalYear = try json.read("fiscalYear")
    goal = try json.read("goal")
    indicators = try json.read("indicators")
    localGoals = try json.read("localGoals")
    measureIDs = try json.read("measureIDs")
    measures = try json.read("measures")
    municipality = try json.read("municipality")
    plan = try json.read("plan")
    plans = try json.read("plans")
    projects = try json.read("projects")
    repeated = try json.read("repeated")
    statuses = try json.read("statuses")
    yen = try json.read("yen")
  }
}

extension SummaryGoal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("id", id)
    json.member("name", name)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    id = try json.read("id")
    name = try json.read("name")
  }
}

extension RepeatCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("part", part)
    json.member("whole", whole)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    part = try json.read("part")
    whole = try json.read("whole")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    achieved = try json.read("achieved")
    exceeded = try json.read("exceeded")
    notAchieved = try json.read("notAchieved")
    partlyAchieved = try json.read("partlyAchieved")
    unrated = try json.read("unrated")
  }
}

extension AspectCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("aspect", aspect)
    json.member("attainment", attainment)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    aspect = try json.read("aspect")
    attainment = try json.read("attainment")
  }
}

extension StatusCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("measures", measures)
    json.member("status", status)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    measures = try json.read("measures")
    status = try json.read("status")
  }
}

extension CodeCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("code", code)
    json.member("kind", kind)
    json.member("meaning", meaning)
    json.member("measures", measures)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    code = try json.read("code")
    kind = try json.read("kind")
    meaning = try json.read("meaning")
    measures = try json.read("measures")
  }
}

extension YenTotal: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("amounts", amounts)
    json.member("total", total)
    json.member("unreadable", unreadable)
    json.member("withoutRepeats", withoutRepeats)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    amounts = try json.read("amounts")
    total = try json.read("total")
    unreadable = try json.read("unreadable")
    withoutRepeats = try json.read("withoutRepeats")
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

  public init(members json: inout JSONMembers) throws(JSONError) {
    latest = try json.read("latest")
    measure = try json.read("measure")
    name = try json.read("name")
    onPlan = try json.read("onPlan")
    trend = try json.read("trend")
    unit = try json.read("unit")
  }
}

extension PlanCount: JSONObject {
  public func writeMembers(to json: inout JSONOutput) {
    json.member("againstPlan", againstPlan)
    json.member("onPlan", onPlan)
    json.member("undecided", undecided)
  }

  public init(members json: inout JSONMembers) throws(JSONError) {
    againstPlan = try json.read("againstPlan")
    onPlan = try json.read("onPlan")
    undecided = try json.read("undecided")
  }
}
