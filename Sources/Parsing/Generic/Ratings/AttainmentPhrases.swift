import Contracts

/// Reads the words of a rating part by part: 計画 + を + 大幅 + に + 下回 + っている. Forms say the same in hundreds of ways, and
/// a list of them is never whole.
///
/// A phrase is read only where every character belongs to a part that is known; 達成が困難 and 達成だが遅れ say nothing.
struct AttainmentPhrases: Sendable {
  enum Part: String, Sendable, CaseIterable {
    /// What is measured: 計画, 目標. It stands before what is said of it; behind it, it would make a label: 達成目標.
    case subject
    /// Particles and endings.
    case joint
    case above, asPlanned, good
    /// Work that was done, which alone says nothing of how far: 実施.
    case effort
    case mostly, partly, slightly, greatly, very, hardly, fully
    /// Less than planned; and less than planned, of which there may be worse: 下回.
    case lacking, below
    /// Less than planned, but begun: 遅れ.
    case late
    case not
  }

  enum Meaning: Hashable, Sendable {
    case known(Attainment)
    /// A whole or a part, depending on what else the legend has.
    case mostly
    /// Less than planned, which is not the worst where the legend has worse.
    case below(slightly: Bool)
    /// Not as planned, or a part where the legend has worse and nothing else between.
    case late
  }

  /// Wordings that are read as a whole.
  private let whole: [String: Meaning]
  /// By the first character, the longest first.
  private let parts: [Unicode.Scalar: [(word: [Unicode.Scalar], part: Part)]]

  /// In characters; what is longer is no rating's words.
  private static let longest = 30

  /// - Parameters:
  ///   - whole: wordings that parts don't make, folded.
  ///   - words: the parts, folded.
  init(whole: [String: Meaning] = [:], parts words: [String: Part] = [:]) {
    self.whole = whole
    let all = words.map { (word: Array($0.key.unicodeScalars), part: $0.value) }.filter { !$0.word.isEmpty }
    parts = Dictionary(grouping: all) { $0.word[0] }.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// What the words of a rating say by themselves; nil where they are none.
  /// - Parameter key: folded.
  func meaning(_ key: String) -> Meaning? { whole[key] ?? meaning(ofParts: key) }

  private func meaning(ofParts key: String) -> Meaning? {
    guard let found = counts(Array(key.unicodeScalars)) else { return nil }
    func has(_ part: Part) -> Bool { found[part] != nil }
    let isLess = has(.lacking) || has(.below) || has(.late)
    let denials = [Part.lacking, .below, .late, .not].reduce(0) { $0 + (found[$1] ?? 0) }
    // 遅れはない, 未達成なし: whether all is well then, nobody has said.
    guard denials <= 1, !isLess || !has(.good) && !has(.asPlanned) else { return nil }
    let fails = denials == 1 && (isLess || has(.good) || has(.effort) || has(.asPlanned) || has(.partly))
    guard fails || denials == 0 else { return nil }
    let isDone = !fails && (has(.good) || has(.effort) || has(.asPlanned))
    let degrees = [Part.above, .mostly, .partly, .slightly, .greatly, .very, .hardly, .fully].filter(has)
    guard degrees.count <= 1 else { return Self.above(degrees, fails) }
    switch degrees.first {
    case .above: return fails || !(has(.subject) || isDone) ? nil : .known(.exceeded)
    case .mostly: return isDone ? .mostly : nil
    case .partly: return isDone || fails ? .known(.partlyAchieved) : nil
    case .slightly: return isDone ? .known(.partlyAchieved) : isLess ? .below(slightly: true) : nil
    case .very: return fails ? .known(.notAchieved) : has(.good) ? .known(.exceeded) : nil
    case .greatly, .hardly: return fails ? .known(.notAchieved) : nil
    case .fully: return isDone ? .known(.achieved) : nil
    default:
      if fails { return has(.below) ? .below(slightly: false) : has(.late) ? .late : .known(.notAchieved) }
      let isWhole = has(.good) || has(.asPlanned) && (has(.subject) || has(.effort))
      return isWhole ? .known(.achieved) : nil
    }
  }

  /// 大きく上回る, やや上回る.
  private static func above(_ degrees: [Part], _ fails: Bool) -> Meaning? {
    !fails && (degrees == [.above, .greatly] || degrees == [.above, .slightly]) ? .known(.exceeded) : nil
  }

  /// How often each part stands in a phrase; nil where something else does, too, or a subject behind what is said of it.
  private func counts(_ scalars: [Unicode.Scalar]) -> [Part: Int]? {
    guard (2...Self.longest).contains(scalars.count) else { return nil }
    var counts: [Part: Int] = [:]
    var rest = scalars[...]
    var isSaid = false
    while let first = rest.first {
      guard let (word, part) = parts[first]?.first(where: { rest.starts(with: $0.word) }) else { return nil }
      switch part {
      case .subject where isSaid: return nil
      case .above, .asPlanned, .good, .effort, .lacking, .below, .late: isSaid = true
      default: break
      }
      counts[part, default: 0] += 1
      rest = rest.dropFirst(word.count)
    }
    return counts
  }
}
