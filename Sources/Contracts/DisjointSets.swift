/// Which of some numbered things belong together (union-find). The root of a set is its smallest member, so that nothing
/// hangs on the order in which things were joined.
package struct DisjointSets {
  private var parents: [Int]

  package init(count: Int) { parents = Array(0..<count) }

  package mutating func root(of element: Int) -> Int {
    var root = element
    while parents[root] != root {
      parents[root] = parents[parents[root]]
      root = parents[root]
    }
    return root
  }

  package mutating func join(_ one: Int, _ other: Int) {
    let left = root(of: one)
    let right = root(of: other)
    if left != right { parents[max(left, right)] = min(left, right) }
  }
}
