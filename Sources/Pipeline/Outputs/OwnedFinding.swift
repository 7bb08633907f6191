import Contracts

/// A finding of one municipality's; sorted by document, then by place, then by what it says.
struct OwnedFinding: Hashable, Comparable {
  /// The municipality's code.
  var owner: String
  var finding: Finding

  static func < (left: OwnedFinding, right: OwnedFinding) -> Bool {
    let (a, b) = (left.finding, right.finding)
    var order = a.document.order(to: b.document)
    if order == .same { order = left.owner.order(to: right.owner) }
    if order != .same { return order == .before }
    let (here, there) = (a.place ?? Place(line: 0), b.place ?? Place(line: 0))
    if here < there || there < here { return here < there }
    if a.code != b.code { return a.code.rawValue < b.code.rawValue }
    order = a.message.ja.order(to: b.message.ja)
    if order != .same { return order == .before }
    return a.measures.lexicographicallyPrecedes(b.measures)
  }
}
