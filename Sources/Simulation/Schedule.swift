import Fleet
import Pipeline
import Synchronization

/// One seed's run: which worker goes on, and what goes wrong, decision by decision.
final class Schedule: Sendable {
  struct End {
    var failure: String?
    var trace: [String]
    var steps: Int
  }

  /// A worker, as the schedule sees it.
  private struct Client {
    var stage: Int
    /// The name that survives its restart.
    var instance: String
    var isAsleep = false
    /// How often in a row it had nothing to do.
    var idle = 0
  }

  private struct State {
    var clients: [String: Client] = [:]
    /// Killed and not started again: the stage and name to start, and the client whose traces are still at the broker.
    var fallen: [(name: String, client: Client)] = []
    /// Those whose sessions and transactions the broker has yet to give up.
    var ghosts: [String] = []
    var failure: String?
    var trace: [String] = []
    var names = 0
  }

  let log: InMemoryLog
  private let simulation: Simulation
  private let settings: Settings
  private let uploads: [Uploads.Upload]
  private let conductor: Conductor
  private let clock = Clock(Simulation.dawn)
  private let state = Mutex(State())

  init(_ simulation: Simulation, settings: Settings, uploads: [Uploads.Upload], random: Random) {
    self.simulation = simulation
    self.settings = settings
    self.uploads = uploads
    conductor = Conductor(random: random)
    log = InMemoryLog(partitions: settings.partitions, fences: simulation.mutation != .noFencing)
  }

  func run() async -> End {
    log.setTime(Simulation.dawn)
    for (stage, count) in settings.workers.enumerated() {
      for number in 0..<count { start(stage, instance: "\(number)") }
    }
    var rest = uploads[...]
    var faults = settings.faults
    var isDusk = false
    var steps = 0
    while failure == nil {
      steps += 1
      if steps > 60_000 { note(failure: "it doesn't come to rest") }
      let waiting = await conductor.allWaiting()
      if !rest.isEmpty, chance(in: 10) {
        await drop(rest.removeFirst())
      } else if faults > 0, chance(in: 12) {
        faults -= 1
        await fault(waiting)
      } else if chance(in: 40) {
        compact()
      } else if chance(in: 10) {
        mend(faults == 0 && rest.isEmpty)
      } else if rest.isEmpty, faults == 0, isAtRest {
        if isDusk { break }
        isDusk = true
        clock.pass(Simulation.patience + .seconds(1))
        for name in names { state.withLock { $0.clients[name]?.idle = 0 } }
        say("time passes")
      } else {
        go(on: waiting)
      }
    }
    for name in names { conductor.kill(name) }
    _ = await conductor.allWaiting()
    return state.withLock { End(failure: $0.failure, trace: $0.trace, steps: steps) }
  }

  // MARK: Workers

  private func start(_ stage: Int, instance: String) {
    let name = state.withLock { state in
      state.names += 1
      let name = "\(["ingest", "parse", "enrich", "aggregate"][stage])-\(instance)#\(state.names)"
      state.clients[name] = Client(stage: stage, instance: instance)
      return name
    }
    let client = log.client(name, through: ConductedGate(conductor: conductor, client: name))
    let log: any Log = simulation.mutation == .offsetsFirst ? OffsetsFirstLog(log: client) : client
    let step = simulation.stage(stage, mutation: simulation.mutation)
    let membership = Membership(
      group: simulation.topics.group(of: step.name), topics: step.inputs,
      instance: settings.isStatic ? instance : nil, delivery: settings.delivery)
    var options = simulation.options(clock)
    options.batch = BatchLimit(records: settings.batch)
    let worker = Worker(step, on: log, as: membership, options: options, observer: Listener(schedule: self, name: name))
    conductor.start {
      while true {
        let outcome = try await worker.step()
        self.state.withLock { state in
          if outcome == .idle {
            state.clients[name]?.idle += 1
          } else {
            for other in state.clients.keys { state.clients[other]?.idle = 0 }
          }
        }
      }
    } ended: { error in
      if !(error is Conductor.Killed) { self.note(failure: "\(name) stopped: \(error)") }
    }
  }

  private func go(on waiting: [Conductor.Waiting]) {
    let awake = waiting.filter { waiting in state.withLock { $0.clients[waiting.client]?.isAsleep == false } }
    guard !awake.isEmpty else { return mend(true) }
    let next = awake[draw(awake.count)]
    if next.step != .poll { say("\(next.client) \(next.step)") }
    conductor.resume(next.client)
  }

  private func kill(_ name: String, why: String) {
    say("\(name) is killed \(why)")
    conductor.kill(name)
    state.withLock { state in
      guard let client = state.clients.removeValue(forKey: name) else { return }
      state.fallen.append((name, client))
      state.ghosts.append(name)
    }
  }

  /// What a supervisor and a broker do some time after something went wrong.
  private func mend(_ all: Bool) {
    let (ghosts, fallen, sleepers) = state.withLock { state in
      (state.ghosts, state.fallen, state.clients.filter(\.value.isAsleep).keys.sorted())
    }
    for ghost in ghosts where all || chance(in: 2) {
      say("the broker gives up \(ghost)")
      // A static member's place waits for its next start, unless that takes too long.
      if !settings.isStatic || chance(in: 3) { log.endSessions(of: ghost) }
      log.giveUpTransactions(of: ghost)
      state.withLock { $0.ghosts.removeAll { $0 == ghost } }
    }
    for one in fallen where all || chance(in: 2) {
      state.withLock { state in state.fallen.removeAll { $0.name == one.name } }
      say("\(one.name) is started again")
      start(one.client.stage, instance: one.client.instance)
    }
    for name in sleepers where all || chance(in: 3) {
      say("\(name) wakes up")
      state.withLock { $0.clients[name]?.isAsleep = false }
    }
    if all, !log.openTransactions.isEmpty, isIdle {
      // A transaction that a live client has left behind runs into its timeout like any other.
      for name in names { log.giveUpTransactions(of: name) }
    }
  }

  // MARK: What happens

  private func drop(_ upload: Uploads.Upload) async {
    say("uploads: \(upload.words)")
    clock.pass(.seconds(1))
    log.setTime(clock.now)
    do { try await log.append(upload.records) } catch { note(failure: "an upload fails: \(error)") }
    disturb()
  }

  private func compact() {
    for topic in [simulation.topics.measures] + simulation.topics.summaries { log.compact(topic) }
  }

  private func fault(_ waiting: [Conductor.Waiting]) async {
    guard !waiting.isEmpty else { return }
    disturb()
    let victim = waiting[draw(waiting.count)]
    let name = victim.client
    switch draw(7) {
    case 0, 1:
      kill(name, why: "before \(victim.step)")
    case 2:
      // After `acknowledge` the step has happened, and only the answer is lost.
      guard victim.step != .wait, victim.step != .leave else { return }
      let error: LogError = chance(in: 2) ? .unavailable("simulated") : .aborted("simulated")
      say("\(name) fails at \(victim.step): \(error)")
      conductor.resume(name, throwing: error)
    case 3, 4:
      say("\(name) falls asleep before \(victim.step)")
      state.withLock { $0.clients[name]?.isAsleep = true }
      if !chance(in: 3) { log.endSessions(of: name) }
      if chance(in: 2) { log.giveUpTransactions(of: name) }
    case 5:
      say("\(name) loses its session or its transaction")
      if chance(in: 2) { log.endSessions(of: name) } else { log.giveUpTransactions(of: name) }
    default:
      guard let client = state.withLock({ $0.clients[name] }) else { return }
      let number = state.withLock(\.names)
      say("another worker for \(name)'s stage")
      start(client.stage, instance: "x\(number)")
    }
  }

  /// Something is different now: nobody counts as idle.
  private func disturb() {
    state.withLock { state in for name in state.clients.keys { state.clients[name]?.idle = 0 } }
  }

  private var isIdle: Bool { state.withLock { $0.clients.values.allSatisfy { $0.isAsleep || $0.idle > 2 } } }

  private var isAtRest: Bool {
    let isWhole = state.withLock { state in
      state.fallen.isEmpty && state.ghosts.isEmpty && state.clients.values.allSatisfy { !$0.isAsleep && $0.idle > 2 }
    }
    guard isWhole, log.openTransactions.isEmpty else { return false }
    return ["ingest", "parse", "enrich", "aggregate"].allSatisfy { log.lag(of: simulation.topics.group(of: $0)) == 0 }
  }

  private var names: [String] { state.withLock { $0.clients.keys.sorted() } }
  private var failure: String? { state.withLock(\.failure) }

  private func note(failure: String) { state.withLock { $0.failure = $0.failure ?? failure } }

  private func say(_ line: String) { state.withLock { $0.trace.append(line) } }

  private func draw(_ bound: Int) -> Int { conductor.random { $0.below(bound) } }

  private func chance(in times: Int) -> Bool { conductor.random { $0.once(in: times) } }

  /// Writes what a worker says of itself into the trace.
  private struct Listener: WorkerObserver {
    let schedule: Schedule
    let name: String

    func observe(_ event: WorkerEvent) {
      switch event {
      case .assigned(let partitions): schedule.say("  \(name) has \(partitions.map(\.partition))")
      case .revoked(_, let lost): schedule.say("  \(name) \(lost ? "has lost" : "gives up") its partitions")
      case .ready(_, let records, let outputs, _):
        schedule.say("  \(name) is ready: \(records) records read again, \(outputs) outputs")
      case .processed(let batch):
        let positions = batch.positions.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        schedule.say(
          "  \(name) processed \(batch.records), wrote \(batch.outputs): \(positions.joined(separator: ", "))")
      case .failed(let error): schedule.say("  \(name) failed: \(error)")
      case .deadLetter, .suspect, .rereading, .joined, .stopped: break
      }
    }
  }
}
