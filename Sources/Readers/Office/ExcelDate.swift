import Contracts

/// A day and a time as Excel counts them: days since an epoch, and fractions of a day.
struct ExcelDate: Hashable {
  enum Epoch {
    /// Day 1 is 1 January 1900; day 60 is 29 February 1900, which there never was.
    case year1900
    /// Day 0 is 1 January 1904.
    case year1904
  }

  var year: Int
  var month: Int
  var day: Int
  /// 0 is Sunday.
  var weekday: Int
  var hour: Int
  var minute: Int
  var second: Int

  /// Nil for a number that is no day of Excel's (1900 to 9999).
  init?(_ serial: Double, epoch: Epoch) {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var days = seconds / 86_400
    switch epoch {
    case .year1900: days -= days >= 60 ? 25_569 : 25_568
    case .year1904: days -= 24_107
    }
    // Days since 1 January 1970 → date, by eras of 400 years that begin on 1 March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    weekday = ((days + 4) % 7 + 7) % 7
    let time = seconds % 86_400
    (hour, minute, second) = (time / 3600, time / 60 % 60, time % 60)
  }

  /// The era's names, from one letter to whole, and the year in it; 1900 counts as Meiji 33.
  var era: (letter: String, short: String, name: String, year: Int) {
    let date = (year, month, day)
    let era = Era.all.dropLast().first { date >= $0.began } ?? Era.all[Era.all.count - 1]
    return (String(era.letter), String(era.name.prefix(1)), era.name, year - era.yearBefore)
  }
}
