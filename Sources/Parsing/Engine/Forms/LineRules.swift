/// What a line can be, found by its first characters.
struct LineRules: Sendable {
  enum Rule: Sendable, Hashable {
    case page(Int)
    case boilerplate(Int)
    /// Boilerplate that ends a record.
    case end(Int)
    /// Part `part` of the labels of a field; the last part opens it.
    case label(field: Int, part: Int)
    /// The line above a heading of that level.
    case anchor(level: Int)
    case heading(level: Int, line: Int)
    case tally(Int, line: Int)
    case total(Int, line: Int)
    case column(field: Int, wording: Int)
  }

  private var byPrefix: [UInt32: [Rule]] = [:]
  /// Rules that begin with a variable of the profile's template, `{id}`, whose first characters are any.
  private var others: [Rule] = []
  /// Whether any rule may begin with these bytes: most lines begin with none of them, and need no look-up.
  private var sieve = PrefixSieve()

  init(_ profile: Profile) {
    for (index, template) in profile.pages.enumerated() { add(.page(index), template) }
    for (index, template) in profile.boilerplate.enumerated() { add(.boilerplate(index), template) }
    for (index, template) in profile.ends.enumerated() { add(.end(index), template) }
    for (index, field) in profile.fields.enumerated() {
      for (part, label) in field.labels.enumerated() { add(.label(field: index, part: part), label) }
      for (wording, column) in field.columns.enumerated() { add(.column(field: index, wording: wording), column) }
    }
    for (level, heading) in profile.headings.enumerated() {
      if let after = heading.after { add(.anchor(level: level), after) }
      for (line, template) in heading.lines.enumerated() { add(.heading(level: level, line: line), template) }
    }
    for (index, tally) in profile.tallies.enumerated() {
      for (line, template) in tally.lines.enumerated() { add(.tally(index, line: line), template) }
      for (line, template) in tally.totals.enumerated() { add(.total(index, line: line), template) }
    }
  }

  /// Calls `body` with every rule that may fit text beginning at `start`, until it returns true.
  func first(
    at start: Int, _ limit: Int, _ text: [UInt8],
    where body: (Rule, [UInt8]) -> Bool
  ) -> Bool {
    guard start < limit else { return false }
    var key: UInt32 = 0
    var length: UInt32 = 0
    var position = start
    while length < 3, position < limit {
      let byte = text[position]
      position += 1
      if byte == 0x20 || byte == 0x09 { continue }
      key = key << 8 | UInt32(byte)
      length += 1
      if sieve.contains(length << 24 | key), let rules = byPrefix[length << 24 | key] {
        for rule in rules where body(rule, text) { return true }
      }
    }
    for rule in others where body(rule, text) { return true }
    return false
  }

  private mutating func add(_ rule: Rule, _ template: Template) {
    let prefix = template.prefix.prefix(3)
    guard !prefix.isEmpty else {
      others.append(rule)
      return
    }
    let key = prefix.reduce(UInt32(0)) { $0 << 8 | UInt32($1) } | UInt32(prefix.count) << 24
    sieve.insert(key)
    byPrefix[key, default: []].append(rule)
  }
}
