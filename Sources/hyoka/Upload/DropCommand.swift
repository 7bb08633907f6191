import ArgumentParser
import Contracts
import Fleet
import Foundation
import Pipeline

/// `hyoka drop`: files into the uploads' topic.
struct DropCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Drops files into Kafka and waits until Kafka has them.",
    discussion: """
      A file's name is its identity: dropping it again is a new revision, which replaces the old one in every \
      summary. Files above 900,000 bytes travel in chunks.

      Exit status:
        0    Kafka has all of them
        1    Kafka doesn't have all of them; those that are missing are named
        2    a file can't be read, or its name can't be a document's; the others were dropped
        64   wrong usage
        130  interrupted

      Examples:
        hyoka drop report.txt --municipality 131105 --brokers localhost:9092
        hyoka drop reports/*.txt --brokers localhost:9092
        hyoka drop draft.txt --name r5-goal1.txt --brokers localhost:9092
      """)

  @Argument(help: "The files.", completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("The six-digit code of the municipality that they belong to.", valueName: "code"))
  var municipality: String?

  @Option(help: "The document's name, where it is not to be the file's.")
  var name: String?

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @Flag(name: .shortAndLong, help: "Prints no progress.")
  var quiet = false

  @OptionGroup var options: ClusterOptions

  func validate() throws {
    guard name == nil || files.count == 1 else {
      throw ValidationError("--name は一つのファイルにだけ使えます。(--name takes one file.)")
    }
    try MunicipalityOption.check(municipality)
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let cluster = try options.cluster(clientID: "drop")
    // Each file is one acknowledged write; nothing is gained by a transaction, and brokers without them do.
    let log = cluster.log(delivery: .atLeastOnce)
    let outcome = try await Interruptible.run(lang) { try await drop(to: log, cluster.topics) }
    await log.close()
    if outcome != .success { throw outcome }
  }

  private func drop(to log: KafkaLog, _ topics: Topics) async throws -> ExitCode {
    let upload = Upload(topics: topics)
    let time = Date.now.formatted(.iso8601)
    let trace = ProcessInfo.processInfo.environment["TRACEPARENT"]
    let bar = UploadBar(language: lang, isTerminal: StandardStreams.errorIsTerminal && !quiet)
    defer { bar.clear() }
    var unread = 0
    for (index, path) in files.enumerated() {
      let key = DocumentKey(municipality: municipality, name: name ?? URL(fileURLWithPath: path).lastPathComponent)
      guard DocumentKey(key.bytes) != nil else {
        let name = key.name.printable
        StandardStreams.error(
          "\(path.printable): " + lang("「\(name)」は文書の名前に使えません", "\"\(name)\" is no name for a document") + "\n")
        unread += 1
        continue
      }
      guard let file = read(path) else {
        unread += 1
        continue
      }
      let records = upload.records(of: file, key: key, time: time, traceparent: trace)
      var sent = 0
      for record in records {
        try Task.checkCancellation()
        bar.show(file: index + 1, of: files.count, name: key.name, sent: sent, bytes: file.count)
        do {
          try await log.append([record])
        } catch let error as LogError {
          bar.clear()
          let rest = files[index...].joined(separator: ", ")
          StandardStreams.error(lang("Kafka に届いていません：\(rest)", "Kafka doesn't have \(rest)") + " (\(error))\n")
          return .failure
        }
        sent += record.value?.weight ?? 0
      }
      bar.clear()
      if !quiet { StandardStreams.out("\(key)  \(file.count) " + lang("バイト", "bytes") + "\n") }
    }
    return unread == 0 ? .success : ExitCode(2)
  }

  private func read(_ path: String) -> [UInt8]? {
    func refuse(_ why: String) -> [UInt8]? {
      StandardStreams.error("\(path.printable): \(why)\n")
      return nil
    }
    let about = try? URL(fileURLWithPath: path).resourceValues(forKeys: [.fileSizeKey, .isDirectoryKey])
    guard about?.isDirectory != true else {
      return refuse(lang("フォルダーです。中のファイルを指定してください", "it is a folder; name the files in it"))
    }
    guard let size = about?.fileSize else { return refuse(lang("ファイルがありません", "there is no such file")) }
    guard size <= Limits.fileBytes else {
      return refuse(lang("\(Limits.fileBytes)バイトを超えています", "it is larger than \(Limits.fileBytes) bytes"))
    }
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      return refuse(lang("ファイルを開けません", "the file can't be opened"))
    }
    return Array(data)
  }
}
