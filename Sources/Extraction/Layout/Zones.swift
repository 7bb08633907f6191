/// The parts of a page that hold their text together: the cells of its tables, and boxes around text.
struct Zones {
  /// The zone of whatever stands in none.
  static let free = 0

  /// The page's tables and boxes, larger ones first.
  let grids: [RuledGrid]
  /// The first zone of each grid; its cells follow in their order.
  let firstZones: [Int]
  /// By zone.
  private let boxes: [Box?]
  /// For each grid the zones of its atoms, row by row.
  private let atoms: [[Int]]
  /// By zone, whether a grid stands within it.
  private let hasInner: [Bool]
  /// By grid, the zone that it stands in.
  let outer: [Int]

  init(grids: [RuledGrid]) {
    let largest = grids.sorted { ($0.box.area, $0.box.y0, $0.box.x0) > ($1.box.area, $1.box.y0, $1.box.x0) }
    let grids = Array(largest.prefix(500))
    self.grids = grids
    var boxes: [Box?] = [nil]
    var firstZones: [Int] = []
    var atoms: [[Int]] = []
    for grid in grids {
      firstZones.append(boxes.count)
      var map = Array(repeating: Zones.free, count: grid.rowCount * grid.columnCount)
      for cell in grid.cells {
        for row in cell.rows {
          for column in cell.columns { map[row * grid.columnCount + column] = boxes.count }
        }
        boxes.append(grid.box(of: cell))
      }
      atoms.append(map)
    }
    self.firstZones = firstZones
    self.boxes = boxes
    self.atoms = atoms
    var hasInner = Array(repeating: false, count: boxes.count)
    var outer: [Int] = []
    for (number, grid) in grids.enumerated() {
      let box = grid.box
      var zone = Zones.free
      for larger in grids.indices.prefix(number).reversed() where grids[larger].box.contains(box, slack: 1) {
        zone = Self.zone(x: box.midX, y: box.midY, in: grids[larger], atoms: atoms[larger])
        break
      }
      outer.append(zone)
      hasInner[zone] = true
    }
    self.outer = outer
    self.hasInner = hasInner
  }

  var count: Int { boxes.count }

  func box(of zone: Int) -> Box? { boxes[zone] }

  /// The innermost zone at a place.
  /// - Parameter near: the zone that it probably is.
  func zone(x: Double, y: Double, near: Int = free) -> Int {
    if near != Zones.free, !hasInner[near], let box = boxes[near], box.contains(x: x, y: y) { return near }
    for number in grids.indices.reversed() where grids[number].box.contains(x: x, y: y) {
      return Self.zone(x: x, y: y, in: grids[number], atoms: atoms[number])
    }
    return Zones.free
  }

  private static func zone(x: Double, y: Double, in grid: RuledGrid, atoms: [Int]) -> Int {
    let column = min(max(0, grid.xs.partitioningIndex { $0 > x } - 1), grid.columnCount - 1)
    let row = min(max(0, grid.ys.partitioningIndex { $0 > y } - 1), grid.rowCount - 1)
    return atoms[row * grid.columnCount + column]
  }
}
