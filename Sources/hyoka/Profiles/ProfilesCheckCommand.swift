import ArgumentParser
import Parsing

/// `hyoka profiles check FILE…`.
struct ProfilesCheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks profile files and names every mistake with its line.",
    discussion: """
      Exit status:
        0    all files are sound
        2    a file has mistakes
        64   wrong usage

      Examples:
        hyoka profiles check our-forms/hoshimi.yaml
        hyoka profiles check our-forms/*.yaml
      """)

  @Argument(help: "The profile files.", completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    var isSound = true
    for file in files {
      do {
        try ProfileFile.check(yaml: try ProfileFolder.text(file), file: file.printable)
        StandardStreams.out("\(file.printable): OK\n")
      } catch {
        isSound = false
        StandardStreams.error("\(error)\n")
      }
    }
    if !isSound { throw ExitCode(2) }
  }
}
