import Fleet

/// What a stage's workers have to be allowed on a cluster, and nothing else.
public struct AccessRules: Hashable, Sendable {
  /// The topics that they read, in their group or for rebuilding their state.
  public var reads: Set<String>
  public var writes: Set<String>
  /// Their consumer group.
  public var group: String
  /// What the ids of their transactions begin with.
  public var transactionalIDPrefix: String

  public init(of stage: any Stage, topics: Topics) {
    reads = Set(stage.inputs + stage.rereads)
    writes = Set(stage.outputs + [topics.deadLetters])
    group = topics.group(of: stage.name)
    transactionalIDPrefix = group + "-"
  }
}
