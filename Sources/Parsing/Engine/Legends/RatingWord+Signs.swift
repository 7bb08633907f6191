import Contracts

extension RatingWord {
  /// A sign as it may be printed: alone, or with its words behind it or in brackets.
  static func printed(_ sign: String, _ wording: String, _ attainment: Attainment) -> [RatingWord] {
    [sign, sign + ":" + wording, sign + wording, sign + "(" + wording + ")"].map {
      RatingWord(raw: $0, wording: wording, attainment: attainment)
    }
  }

  /// Whether it is a sign and none of its words.
  var isSign: Bool { !raw.contains(wording) }
}
