import Fleet
import Parsing

/// The four stages, in the order in which a document goes through them.
///
/// - Parameter patience: how long an upload in chunks may be without news before it is given up.
public func allStages(topics: Topics, profiles: ProfileSet, patience: Duration = .seconds(600)) -> [any Stage] {
  [
    IngestStage(topics: topics, patience: patience), ParseStage(topics: topics, profiles: profiles),
    EnrichStage(topics: topics),
    AggregateStage(topics: topics),
  ]
}
