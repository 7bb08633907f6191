import Contracts

/// A finding of one municipality's; sorted by document, then by place, then by what it says.
struct OwnedFinding: Hashable, Comparable {
  /// The municipality's code.
  var owner: String
  var finding: Finding

  static func < (left: OwnedFinding, right: OwnedFinding) -> Bool {
    let (a, b) = (left.finding, right.finding)
    if a.document != b.document { return a.document.utf8.lexicographicallyPrecedes(b.document.utf8) }
    if left.owner != right.owner { return left.owner < right.owner }
    let (here, there) = (a.place ?? Place(line: 0), b.place ?? Place(line: 0))
    if here < there || there < here { return here < there }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    if a.message.ja != b.message.ja { return a.message.ja.utf8.lexicographicallyPrecedes(b.message.ja.utf8) }
    return a.measures.lexicographicallyPrecedes(b.measures)
  }
}
