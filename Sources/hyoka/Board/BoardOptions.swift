import ArgumentParser

/// The flags of `hyoka board`.
struct BoardOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Where the page is: port 0 lets the system choose. (default: 127.0.0.1:8080)", valueName: "host:port"))
  var address: String?

  @Option(
    help: ArgumentHelp(
      "Further names under which browsers reach it, separated by commas; others are turned away.",
      valueName: "name,…"))
  var hostNames: String?

  @Flag(help: "Whoever has the token may send dead letters back.")
  var allowReplay = false

  @Flag(help: "Whoever has the token may drop files onto the page.")
  var allowUpload = false

  @Option(
    help: ArgumentHelp(
      "A file with the token, 16 characters or more; or HYOKA_BOARD_TOKEN holds it.", valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Option(help: ArgumentHelp("The largest file that the page takes, in MiB. (default: 64)", valueName: "mib"))
  var uploadLimit: String?

  @OptionGroup var cluster: ClusterOptions
}
