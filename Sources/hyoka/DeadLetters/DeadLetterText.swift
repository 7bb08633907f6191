import Contracts
import Fleet
import Pipeline

/// A dead letter for people and for programs.
struct DeadLetterText {
  private let letter: DeadLetterBox.Letter
  private let say: Language

  init(_ letter: DeadLetterBox.Letter, _ language: Language) {
    self.letter = letter
    say = language
  }

  var line: String {
    let replayed = letter.isReplayed ? "  " + say("（再送済み）", "(sent back)") : ""
    return "\(letter.id)  \(letter.letter.stage)  \(letter.letter.reason.rawValue)  \(letter.letter.name.printable)  "
      + "\(letter.letter.message.printable)\(replayed)"
  }

  var json: String {
    let message = JSONLine(
      id: letter.id, stage: letter.letter.stage, reason: letter.letter.reason.rawValue, name: letter.letter.name,
      message: letter.letter.message, topic: letter.source.topic, partition: letter.source.partition,
      offset: letter.offset, attempts: letter.attempts, version: letter.version, replayed: letter.isReplayed,
      bytes: letter.record.value?.weight)
    return JSONText.line(message)
  }

  /// Everything but the original bytes.
  var page: String {
    let rows = [
      [say("番号", "letter"), letter.id],
      [say("文書", "document"), letter.letter.name.printable],
      [say("工程", "stage"), letter.letter.stage],
      [say("理由", "reason"), "\(letter.letter.reason.rawValue) \(say(letter.letter.reason.words))"],
      [say("説明", "message"), letter.letter.message.printable],
      [say("元の場所", "came from"), "\(letter.source)@\(letter.offset)"],
      [say("試行", "attempts"), "\(letter.attempts)"],
      [say("版", "version"), letter.version.printable],
      [say("再送", "sent back"), letter.isReplayed ? say("済み", "yes") : say("まだ", "no")],
      [say("大きさ", "size"), letter.record.value.map { "\($0.weight) " + say("バイト", "bytes") } ?? say("なし", "none")],
    ]
    let headers = letter.record.headers.all.map { header in
      "  \(header.name.printable): \(header.value.map { String(decoding: $0, as: UTF8.self).printable } ?? "-")"
    }
    return (rows.map { "\($0[0]): \($0[1])" } + headers).joined(separator: "\n")
  }

  private struct JSONLine: Encodable {
    var id: String
    var stage: String
    var reason: String
    var name: String
    var message: String
    var topic: String
    var partition: Int
    var offset: Int64
    var attempts: Int
    var version: String
    var replayed: Bool
    var bytes: Int?
  }
}
