import ArgumentParser
import Parsing

/// `hyoka profiles list`.
struct ProfilesListCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the profiles: id, version, municipality and name.",
    discussion: """
      Examples:
        hyoka profiles list
        hyoka profiles list --profiles our-forms/
      """)

  @Option(help: ArgumentHelp("A folder with further profiles (YAML).", valueName: "folder"), completion: .directory)
  var profiles: String?

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let rows = try ProfileFolder.load(profiles).list.map { profile in
      [profile.id.padded(to: 30, right: false), "v\(profile.version)", profile.municipality ?? "-", profile.name]
    }
    StandardStreams.out(rows.map { $0.joined(separator: "  ") + "\n" }.joined())
  }
}
