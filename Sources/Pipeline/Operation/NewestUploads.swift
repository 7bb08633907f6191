import Fleet

/// The newest upload of each key, whether it is one record or several chunks.
struct NewestUploads {
  /// By key; a tombstone's is itself.
  private var newest: [[UInt8]: [Record]] = [:]
  private var assembly = ChunkAssembly()
  /// How many were left out because they are retracted under a key that names their municipality.
  private(set) var retracted = 0

  init() {}

  /// - Parameter municipality: only what names it; nil for everything.
  init(_ parts: some Sequence<NewestUploads>, of municipality: String?) {
    // Producers with different partitioners can have put one key into two partitions.
    for part in parts {
      newest.merge(part.newest) { ($0.last?.timestamp ?? 0) > ($1.last?.timestamp ?? 0) ? $0 : $1 }
    }
    let retractions = retractions
    newest = newest.filter { key, _ in municipality == nil || DocumentKey(key)?.municipality == municipality }
    // A document that was dropped without a municipality is retracted under the one that was found for it: another key,
    // perhaps in another partition. Sending it again would bring it back.
    for (key, records) in newest {
      guard let document = DocumentKey(key), document.municipality == nil, let time = records.last?.timestamp,
        records.last?.value != nil, let retraction = retractions[document.name], retraction >= time
      else { continue }
      newest[key] = nil
      retracted += 1
    }
  }

  mutating func add(_ record: Record) {
    guard let chunk = try? Chunk(record.headers) else {
      newest[record.key ?? []] = [record]
      return
    }
    if case .complete(let records) = try? assembly.add(chunk, record) { newest[record.key ?? []] = records }
    _ = assembly.takeExcess()
  }

  /// The records of each, in the order in which they stand; retracted ones left out.
  var live: [[Record]] {
    newest.values.filter { $0.last?.value != nil }
      .sorted { ($0[0].source, $0[0].offset) < ($1[0].source, $1[0].offset) }
  }

  /// When a document was last retracted under a key that names its municipality, by its name.
  private var retractions: [String: Int64] {
    var retractions: [String: Int64] = [:]
    for (key, records) in newest {
      guard let last = records.last, last.value == nil, let time = last.timestamp, let key = DocumentKey(key),
        key.municipality != nil
      else { continue }
      retractions[key.name] = max(time, retractions[key.name] ?? time)
    }
    return retractions
  }
}
