import Fleet
import Parsing

/// The four stages, in the order in which a document goes through them.
///
/// - Parameters:
///   - reader: reads what isn't plain text.
///   - patience: how long an upload in chunks may be without news before it is given up.
public func allStages(
  topics: Topics, profiles: ProfileSet, reader: any FileReader = ReaderProcess(), patience: Duration = .seconds(600)
) -> [any Stage] {
  [
    IngestStage(topics: topics, reader: reader, patience: patience), ParseStage(topics: topics, profiles: profiles),
    EnrichStage(topics: topics),
    AggregateStage(topics: topics),
  ]
}
