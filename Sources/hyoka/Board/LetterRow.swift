import Contracts
import Fleet
import Pipeline

/// A dead letter as the board shows it.
struct LetterRow: Hashable, Encodable {
  /// `PARTITION/OFFSET`.
  var id: String
  var stage: String
  var reason: String
  var reasonWords: Bilingual
  /// The document, or the message's key.
  var name: String
  var message: String
  /// When it was written, in milliseconds since 1970.
  var time: Int64?
  var replayed: Bool

  init(_ record: Record) {
    let letter = DeadLetterRecord.read(record)
    id = "\(record.source.partition)/\(record.offset)"
    stage = Shortened.text(letter.stage, to: 40)
    reason = letter.reason.rawValue
    reasonWords = letter.reason.words
    name = Shortened.text(letter.name)
    message = Shortened.text(letter.message, to: 1000)
    time = record.timestamp
    replayed = false
  }
}
