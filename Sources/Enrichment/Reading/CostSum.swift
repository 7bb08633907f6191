import Contracts

extension Sequence<CostList.Item> {
  /// What the items come to, in yen; nil where one of the amounts can't be read, or the sum is too large for a number.
  var yen: Int? {
    reduce(Int?.some(0)) { sum, item in
      guard let sum, let yen = item.cost.yen else { return nil }
      let (next, overflow) = sum.addingReportingOverflow(yen)
      return overflow ? nil : next
    }
  }
}
