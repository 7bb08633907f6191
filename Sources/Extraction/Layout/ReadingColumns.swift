/// Parts a page that is set in columns into pieces that are each read from top to bottom.
enum ReadingColumns {
  /// Fewer lines beside each other are no columns of a page.
  private static let fewestLines = 4
  private static let deepest = 3

  /// The elements in groups, in reading order.
  static func groups(of elements: [FlowElement], depth: Int = 0) -> [[FlowElement]] {
    guard depth < deepest, elements.count >= 2 * fewestLines else { return [elements] }
    guard let gutter = gutter(of: elements) else { return [elements] }
    let sorted = elements.sorted { ($0.box.y0, $0.box.x0) < ($1.box.y0, $1.box.x0) }
    var groups: [[FlowElement]] = []
    var flow: [FlowElement] = []
    var band: [FlowElement] = []
    func closeBand() {
      let left = band.filter { $0.box.midX < gutter }
      let right = band.filter { $0.box.midX >= gutter }
      if isColumn(left), isColumn(right) {
        if !flow.isEmpty { groups.append(flow) }
        flow = []
        groups += Self.groups(of: left, depth: depth + 1) + Self.groups(of: right, depth: depth + 1)
      } else {
        flow += band
      }
      band = []
    }
    for element in sorted {
      if element.box.x0 < gutter, element.box.x1 > gutter {
        closeBand()
        flow.append(element)
      } else {
        band.append(element)
      }
    }
    closeBand()
    if !flow.isEmpty { groups.append(flow) }
    return groups
  }

  /// Where the gap between two columns probably is: the place in the middle part of the page that the fewest lines cross.
  private static func gutter(of elements: [FlowElement]) -> Double? {
    let left = elements.map(\.box.x0).min() ?? 0
    let right = elements.map(\.box.x1).max() ?? 0
    let width = right - left
    guard width > 100, width < 20_000 else { return nil }
    let bin = 2.0
    var crossed = Array(repeating: 0.0, count: Int(width / bin) + 2)
    var size = 0.0
    for element in elements {
      let height = max(1, element.box.height)
      size = max(size, element.part?.size ?? 0)
      let from = max(0, Int((element.box.x0 - left) / bin))
      let to = min(crossed.count - 1, Int((element.box.x1 - left) / bin))
      guard from <= to else { continue }
      for index in from...to { crossed[index] += height }
    }
    let mean = crossed.reduce(0, +) / Double(crossed.count)
    let range = Int(0.2 * Double(crossed.count))..<Int(0.8 * Double(crossed.count))
    var best: (crossed: Double, width: Int, at: Int)?
    var start = range.lowerBound
    while start < range.upperBound {
      let value = crossed[start]
      var end = start + 1
      while end < range.upperBound, crossed[end] == value { end += 1 }
      if value < 0.3 * mean, Double(end - start) * bin >= 10 {
        if best.map({ value < $0.crossed || value == $0.crossed && end - start > $0.width }) ?? true {
          best = (value, end - start, (start + end) / 2)
        }
      }
      start = end
    }
    return best.map { left + Double($0.at) * bin }
  }

  /// Whether this is running text, wrapped at the edge of its column; cells of a table are not.
  private static func isColumn(_ elements: [FlowElement]) -> Bool {
    let lines = elements.compactMap(\.part)
    guard lines.count >= fewestLines else { return false }
    let letters = lines.reduce(0) { $0 + $1.letters }
    guard letters >= 10 * lines.count else { return false }
    let right = lines.map(\.box.x1).max() ?? 0
    return lines.count { $0.box.x1 > right - 2 * $0.size } * 5 >= lines.count * 2
  }
}
