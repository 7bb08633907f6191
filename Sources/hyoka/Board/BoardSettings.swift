import ArgumentParser
import Foundation
import Pipeline

/// What the board is to do.
struct BoardSettings {
  var cluster: Cluster
  var address: ListenAddress
  var hostNames: [String]
  var allowsReplay: Bool
  var allowsUpload: Bool
  /// There is one wherever something is allowed.
  var token: AccessToken?
  /// In bytes.
  var uploadLimit: Int

  /// The names that a configuration file may hold, besides the cluster's. Workers may share the file.
  static let names: Set<String> = [
    "address", "host-names", "allow-replay", "allow-upload", "token-file", "board-token", "upload-limit",
  ]

  /// - Throws: everything that is wrong, at once.
  init(_ options: BoardOptions, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
    var reader = SettingsReader(path: options.cluster.config, environment: environment)
    let cluster = Cluster.read(options.cluster, clientID: "board", from: &reader)
    address = reader.value(
      "address", options.address, default: ListenAddress(host: "127.0.0.1", port: 8080), expected: "host:port"
    ) { ListenAddress($0) }
    hostNames = (reader.text("host-names", options.hostNames) ?? "")
      .split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    allowsReplay = reader.flag("allow-replay", options.allowReplay)
    allowsUpload = reader.flag("allow-upload", options.allowUpload)
    let limit = Limits.fileBytes >> 20
    uploadLimit = reader.integer("upload-limit", options.uploadLimit, default: limit, in: 1...limit) << 20
    token = Self.token(options, &reader)
    if allowsReplay || allowsUpload, token == nil {
      reader.complain(
        "--allow-replay, --allow-upload: トークンが要ります。(They need a token: --token-file FILE or HYOKA_BOARD_TOKEN, "
          + "\(AccessToken.minimum) characters or more.)")
    }
    try reader.finish(known: WorkerSettings.names)
    guard let cluster else { throw ExitCode.validationFailure }
    self.cluster = cluster
  }

  private static func token(_ options: BoardOptions, _ reader: inout SettingsReader) -> AccessToken? {
    let inEnvironment = reader.text("board-token", nil)
    var text = inEnvironment
    if let path = reader.text("token-file", options.tokenFile) {
      text = try? String(contentsOfFile: path, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
      if text == nil { reader.complain("\(path): the file can't be read") }
    }
    guard let text else { return nil }
    let token = AccessToken(text)
    // What it was stays unsaid: it may be a secret all the same.
    if token == nil {
      reader.complain("the token needs \(AccessToken.minimum) characters or more, of ASCII and without spaces")
    }
    return token
  }
}
