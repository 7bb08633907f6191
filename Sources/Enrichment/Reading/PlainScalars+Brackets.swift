// Brackets within a line.
extension PlainScalars {
  func unmatchedOpener(in range: Range<Int>) -> Int? {
    var open: [Int] = []
    for index in range {
      if plain[index] == "(" { open.append(index) }
      if plain[index] == ")", !open.isEmpty { open.removeLast() }
    }
    return open.first
  }

  func unmatchedCloser(in range: Range<Int>) -> Int? {
    var depth = 0
    for index in range {
      if plain[index] == "(" { depth += 1 }
      if plain[index] == ")" {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }

  /// The end of the brackets that open at `start`, white space before them left out.
  func bracket(behind start: Int) -> Int? {
    var index = start
    while index < count, plain[index] == " " { index += 1 }
    guard index < count, plain[index] == "(" else { return nil }
    // An explanation is short; without the bound a line of nothing but brackets would take the square of its length.
    return unmatchedCloser(in: (index + 1)..<min(count, index + 200)).map { $0 + 1 }
  }
}
