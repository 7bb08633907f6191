/// What stands in one cell of a table.
public enum Cell: Hashable, Sendable {
  case empty
  case text(String)
  case integer(Int)
  case number(Double)
  case flag(Bool)

  init(_ text: String?) { self = text.map(Cell.text) ?? .empty }
  init(_ integer: Int?) { self = integer.map(Cell.integer) ?? .empty }
  init(_ number: Double?) { self = number.map(Cell.number) ?? .empty }
  init(_ flag: Bool?) { self = flag.map(Cell.flag) ?? .empty }
}
