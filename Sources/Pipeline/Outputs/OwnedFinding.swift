import Contracts

/// A finding of one municipality's; sorted by document, then by place, then by what it says.
struct OwnedFinding: Hashable, Comparable {
  /// The municipality's code.
  var owner: String
  var finding: Finding

  static func < (left: OwnedFinding, right: OwnedFinding) -> Bool {
    // Not through copies of the findings, which would count their references at every comparison.
    var order = left.finding.document.order(to: right.finding.document)
    if order == .same { order = left.owner.order(to: right.owner) }
    if order != .same { return order == .before }
    let (here, there) = (left.finding.place ?? Place(line: 0), right.finding.place ?? Place(line: 0))
    if here < there || there < here { return here < there }
    if left.finding.code != right.finding.code { return left.finding.code.rawValue < right.finding.code.rawValue }
    order = left.finding.message.ja.order(to: right.finding.message.ja)
    if order != .same { return order == .before }
    return left.finding.measures.lexicographicallyPrecedes(right.finding.measures)
  }
}
