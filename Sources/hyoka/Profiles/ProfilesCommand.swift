import ArgumentParser

/// `hyoka profiles`: what forms are known, and help for whoever describes a new one.
struct ProfilesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "profiles",
    abstract: "Lists, checks, explains and drafts the profiles that describe municipalities' forms.",
    discussion: """
      Examples:
        hyoka profiles list
        hyoka profiles check our-forms/hoshimi.yaml
        hyoka profiles explain report.txt --profiles our-forms/
        hyoka profiles draft report.txt --output our-forms/new.yaml
      """,
    subcommands: [
      ProfilesListCommand.self, ProfilesCheckCommand.self, ProfilesExplainCommand.self, ProfilesDraftCommand.self,
    ])
}
