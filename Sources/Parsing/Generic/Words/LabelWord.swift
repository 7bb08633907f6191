/// What a short text says as a label or heading: its fields, the year and the unit beside it, the role of figures.
struct LabelWord: Hashable, Sendable {
  /// The fields whose label it is; several where the value decides.
  var uses: [GenericVocabulary.Use] = []
  var role: GenericVocabulary.Role?
  /// The year as printed within it, folded; with its era where the form leaves that out.
  var year: String?
  var gregorian: Int?
  /// The unit in its brackets (`千円`), folded.
  var unit: String?
  /// What stands in its brackets where that is a label too: 事業名(担当課).
  var inner: [GenericVocabulary.Use] = []
  /// Nothing but ornaments, numbers, years and brackets stood around the listed wording.
  var isExact = true
  /// In brackets 【】, which are put around nothing but labels.
  var isBracketed = false
  /// What stands in its brackets asks what is meant to be (どのような効果が得られるのか), not what has been.
  var isAsked = false
  /// Results that it heads are still estimates: 実績（見込）.
  var isEstimate = false

  var isLabel: Bool { !uses.isEmpty }
  /// A label, or a word that stands before a figure as labels do (目標値, 実績値).
  var isHead: Bool { isLabel || role == .plan || role == .actual || role == .rate || role == .baseline }
  /// A year and nothing else, or a year with a role.
  var isYear: Bool { year != nil && uses.isEmpty }
}
