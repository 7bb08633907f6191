/// Union-find over positions; a set's root is its smallest member.
struct DisjointSets {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var root = element
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  mutating func join(_ one: Int, _ other: Int) {
    let left = root(of: one)
    let right = root(of: other)
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
