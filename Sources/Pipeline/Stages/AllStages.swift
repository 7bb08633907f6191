import Fleet
import Parsing

/// The four stages, in the order in which a document goes through them.
public func allStages(topics: Topics, profiles: ProfileSet) -> [any Stage] {
  [
    IngestStage(topics: topics), ParseStage(topics: topics, profiles: profiles), EnrichStage(topics: topics),
    AggregateStage(topics: topics),
  ]
}
