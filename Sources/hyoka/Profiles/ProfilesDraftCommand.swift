import ArgumentParser
import Contracts
import Foundation
import Parsing
import Pipeline

/// `hyoka profiles draft DOCUMENT…`.
struct ProfilesDraftCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Writes a first profile for a form that no profile knows, from examples of it.",
    discussion: """
      Finds the labels that sheets of many municipalities share, and writes a profile that reads them; comments in it \
      say what to check. Several examples of one form make a better draft than one.

      Exit status:
        0    the draft is written
        2    an example can't be read, or has too few of the labels
        64   wrong usage

      Examples:
        hyoka profiles draft report.txt
        hyoka profiles draft r5.txt r6.txt --output our-forms/hoshimi.yaml
      """)

  @Argument(help: "Examples of the form.", completion: .file())
  var documents: [String]

  @Option(name: [.short, .long], help: "The file for the draft; it must not exist yet. (default: standard output)")
  var output: String?

  @Option(help: ArgumentHelp("The six-digit code of the municipality whose form it is.", valueName: "code"))
  var municipality: String?

  @Option(help: ArgumentHelp("The profile's name of its own. (default: from the file's name)", valueName: "name"))
  var id: String?

  func validate() throws {
    if documents.isEmpty { throw ValidationError("例の文書を指定してください (Name at least one example.)") }
    if let output, FileManager.default.fileExists(atPath: output) {
      throw ValidationError("ファイルがすでにあります：\(output.printable) (The file exists already.)")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let examples = try documents.map { try DocumentFile.read($0, municipality: municipality) }
    let yaml: String
    do {
      yaml = try ProfileDraft.yaml(for: examples, id: name, checkpoint: {})
    } catch let error as ParsingError {
      StandardStreams.error("\(error.message)\n")
      throw ExitCode(2)
    }
    guard let output else {
      StandardStreams.out(yaml)
      return
    }
    do {
      try Data(yaml.utf8).write(to: URL(fileURLWithPath: output), options: .withoutOverwriting)
    } catch let error as CocoaError {
      StandardStreams.error(
        "\(output.printable): ファイルに書けません (the file can't be written: \(error.reason))\n")
      throw ExitCode(2)
    }
  }

  /// Of the letters and digits of the first file's name.
  private var name: String {
    if let id { return id }
    let stem = output.map { URL(fileURLWithPath: $0) } ?? URL(fileURLWithPath: documents.first ?? "form")
    let letters = stem.deletingPathExtension().lastPathComponent.lowercased().unicodeScalars
      .map {
        $0.isASCII && $0.properties.isAlphabetic || $0.properties.numericType != nil && $0.isASCII ? Character($0) : "-"
      }
    let words = String(letters).split(separator: "-").joined(separator: "-")
    return words.isEmpty ? "new-form" : words + "-form"
  }
}
