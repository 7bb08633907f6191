/// Which of some numbered things belong together.
struct DisjointSets {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  mutating func root(of index: Int) -> Int {
    var index = index
    while parent[index] != index {
      parent[index] = parent[parent[index]]
      index = parent[index]
    }
    return index
  }

  mutating func join(_ a: Int, _ b: Int) {
    let a = root(of: a)
    let b = root(of: b)
    // The smaller one leads, so that the result doesn't hang on the order of the calls.
    if a < b { parent[b] = a } else { parent[a] = b }
  }
}
