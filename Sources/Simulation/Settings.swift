import Fleet

/// What a seed decides before anything runs.
struct Settings: CustomStringConvertible {
  var partitions: Int
  var delivery: Delivery
  /// Whether workers have names that survive their restart.
  var isStatic: Bool
  /// Workers of each stage at the beginning.
  var workers: [Int]
  var batch: Int
  var faults: Int

  init(random: inout Random) {
    partitions = 1 + random.below(3)
    delivery = random.once(in: 3) ? .atLeastOnce : .exactlyOnce
    isStatic = random.once(in: 3)
    workers = [1, 1, 1, 1]
    for stage in workers.indices { workers[stage] += random.below(stage == 3 ? 3 : 2) }
    batch = 1 + random.below(5)
    faults = random.below(9)
  }

  var description: String {
    "\(partitions) partitions, \(delivery.rawValue), \(isStatic ? "static" : "dynamic") members, workers \(workers), "
      + "batches of \(batch), \(faults) faults"
  }
}
