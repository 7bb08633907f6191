/// The words of unknown forms, made ready for looking at every cell of a document.
struct GenericLookup: Sendable {
  private(set) var labels = ScalarIndex<[GenericVocabulary.Use]>()
  private(set) var roles = ScalarIndex<GenericVocabulary.Role>()
  private(set) var estimates = ScalarIndex<Bool>()
  private(set) var tails = FoldedWords()
  private(set) var heads = FoldedWords()
  private(set) var joins = FoldedWords()
  private(set) var titles = FoldedWords()
  private(set) var documents = FoldedWords()
  private(set) var plans = FoldedWords()
  /// The names of legends.
  private(set) var legends = FoldedWords()
  /// Labels of ratings and directions, the longest first: a legend may begin with one.
  private(set) var judgements = FoldedWords()
  /// Labels of headings, the longest first: they may begin a line that goes on with the heading's number.
  private(set) var headings = FoldedWords()

  init() {}

  init(_ words: GenericVocabulary) {
    labels = ScalarIndex(words.labels)
    roles = ScalarIndex(words.roles)
    estimates = ScalarIndex(Dictionary(words.estimates.map { ($0, true) }, uniquingKeysWith: { first, _ in first }))
    tails = FoldedWords(words.tails)
    heads = FoldedWords(words.heads)
    joins = FoldedWords(words.joins)
    titles = FoldedWords(words.titles)
    documents = FoldedWords(words.documents)
    plans = FoldedWords(words.plans)
    legends = FoldedWords(words.legends)
    func found(reading kinds: [GenericVocabulary.Reads]) -> FoldedWords {
      let labels = words.labels.filter { $0.value.contains { kinds.contains(words.fields[$0.field].reads) } }
      return FoldedWords(labels.keys.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) })
    }
    judgements = found(reading: [.rating, .status])
    headings = found(reading: [.heading])
  }
}
