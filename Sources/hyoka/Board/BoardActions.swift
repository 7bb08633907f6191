import Contracts
import Enrichment
import Fleet
import Foundation
import Pipeline

/// What somebody with the token may do: send dead letters back, and drop files.
actor BoardActions {
  /// What came of it, in HTTP's terms.
  struct Outcome: Hashable, Sendable {
    var status: Int
    var words: Bilingual
  }

  /// At most so many files on their way at once, since each is in memory as a whole.
  static let uploadLimit = 2

  private let log: KafkaLog
  /// Each file is acknowledged writes; nothing is gained by a transaction.
  private let uploads: KafkaLog
  private let topics: Topics
  private var uploading = 0
  private var replaying: Set<String> = []

  init(log: KafkaLog, uploads: KafkaLog, topics: Topics) {
    self.log = log
    self.uploads = uploads
    self.topics = topics
  }

  // MARK: Replaying

  /// - Parameter id: `PARTITION/OFFSET`.
  func replay(_ id: String) async -> Outcome {
    // Two presses of the button are one wish.
    guard replaying.insert(id).inserted else {
      return Outcome(status: 409, words: Bilingual(ja: "再送しているところです。", en: "It is being sent back already."))
    }
    defer { replaying.remove(id) }
    do {
      let box = DeadLetterBox(log: log, topics: topics)
      guard let letter = try await box.letter(id), let fate = try await box.replay([letter]).first
      else { return Outcome(status: 404, words: Bilingual(ja: "その文書はありません。", en: "There is no such letter.")) }
      return Self.outcome(fate.1)
    } catch {
      return Self.failure(error)
    }
  }

  private static func outcome(_ fate: DeadLetterBox.Replay) -> Outcome {
    switch fate {
    case .sent: Outcome(status: 200, words: Bilingual(ja: "再送しました。", en: "Sent back."))
    case .already: Outcome(status: 409, words: Bilingual(ja: "再送済みです。", en: "It was sent back before."))
    case .outdated:
      Outcome(
        status: 409, words: Bilingual(ja: "新しい版があるので再送しません。", en: "It stays: there is a newer revision."))
    case .unknownSource:
      Outcome(
        status: 409,
        words: Bilingual(
          ja: "元の場所か内容が分かりません。", en: "It stays: where it came from is unknown, or its bytes were left out."))
    }
  }

  // MARK: Dropping files

  /// - Returns: false where enough files are on their way. Otherwise `endUpload` must follow.
  func beginUpload() -> Bool {
    guard uploading < Self.uploadLimit else { return false }
    uploading += 1
    return true
  }

  func endUpload() { uploading -= 1 }

  /// The document that a file becomes.
  /// - Returns: nil with why, where its name or municipality can't be.
  static func key(name: String?, municipality: String?) -> (key: DocumentKey?, words: Bilingual) {
    if let municipality, Municipalities.all.with(code: municipality) == nil {
      return (nil, Bilingual(ja: "その団体コードの自治体はありません。", en: "No municipality has that code."))
    }
    guard let name, !name.isEmpty, name.utf8.count <= 500, !name.contains("/"), !name.contains("\\"),
      let key = DocumentKey(DocumentKey(municipality: municipality, name: name).bytes)
    else { return (nil, Bilingual(ja: "ファイル名が使えません。", en: "The file's name can't be used.")) }
    return (key, Bilingual(ja: "", en: ""))
  }

  func upload(_ file: [UInt8], as key: DocumentKey) async -> Outcome {
    do {
      for record in Upload(topics: topics).records(of: file, key: key, time: Date.now.formatted(.iso8601)) {
        try await uploads.append([record])
      }
      return Outcome(status: 200, words: Bilingual(ja: "受け取りました：\(key)", en: "Taken: \(key)"))
    } catch {
      return Self.failure(error)
    }
  }

  func close() async {
    await log.close()
    await uploads.close()
  }

  private static func failure(_ error: any Error) -> Outcome {
    Outcome(status: 503, words: Bilingual(ja: "Kafka に届きませんでした（\(error)）", en: "Kafka doesn't have it (\(error))"))
  }
}
