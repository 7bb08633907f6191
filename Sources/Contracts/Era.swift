/// An era (元号) in which years are counted: 令和5年, R5.
///
/// The days on which they began are those of the imperial ordinances and the Era Name Act (元号法, 1979) that proclaimed
/// them. Their first year is written 元年.
public struct Era: Sendable {
  /// 令和.
  public let name: String
  /// R, as it is abbreviated.
  public let letter: Unicode.Scalar
  /// Its first day; the Gregorian year.
  public let began: (year: Int, month: Int, day: Int)

  /// The Gregorian year before its first: 令和5年 is five years later.
  public var yearBefore: Int { began.year - 1 }

  /// Every era that Western dates are turned into, the newest first.
  public static let all = [
    Era(name: "令和", letter: "R", began: (2019, 5, 1)),
    Era(name: "平成", letter: "H", began: (1989, 1, 8)),
    Era(name: "昭和", letter: "S", began: (1926, 12, 25)),
    Era(name: "大正", letter: "T", began: (1912, 7, 30)),
    Era(name: "明治", letter: "M", began: (1868, 10, 23)),
  ]

  /// Those that a plan's years can be of. A letter of the others before a number is anything but a year.
  public static let ofPlans = all.filter { $0.began.year > 1920 }
}
