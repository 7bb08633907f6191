import Contracts
import Fleet
import Pipeline

/// One change of a summary, in a line.
struct ChangeText {
  let change: SummaryWatch.Change
  let say: Language

  /// What the summary says of itself, and what of it is other than before.
  var line: String {
    guard let after = change.after else {
      if change.bytes != nil {
        return "\(change.goal.rawValue)  \(change.key.printable)  "
          + say("読めない版です", "of a version that can't be read here")
      }
      let name = change.before.map { say($0.goal.name) } ?? change.goal.rawValue
      return "\(name)  \(change.key.printable)  " + say("なくなりました", "gone")
    }
    let words = [
      figure(say("施策", "measures"), change.before?.measures, after.measures),
      figure(say("達成", "achieved"), change.before.map(\.achieved), after.achieved),
      figure(say("円", "yen"), change.before?.yen.total, after.yen.total),
      figure(say("指摘", "findings"), change.before?.findings.count, after.findings.count),
      figure(say("文書", "documents"), change.before?.documents.count, after.documents.count),
    ]
    let place = "\(after.municipality.name.printable) \(after.plan.printable) \(after.fiscalYear)"
    return "\(say(after.goal.name))  \(place)  " + words.joined(separator: "  ")
  }

  private func figure(_ name: String, _ before: Int?, _ after: Int) -> String {
    guard let before, before != after else { return "\(name) \(after.grouped)" }
    return "\(name) \(before.grouped) → \(after.grouped)"
  }

  /// The new value as it stands on the topic, between its goal and key.
  static func json(_ change: SummaryWatch.Change) -> String {
    let key = JSONText.line(change.key)
    let value = change.bytes.map { String(decoding: $0, as: UTF8.self) } ?? "null"
    return "{\"goal\":\"\(change.goal.rawValue)\",\"key\":\(key),\"summary\":\(value)}"
  }
}

extension GoalSummary {
  fileprivate var achieved: Int { attainment.achieved + attainment.exceeded }
}
