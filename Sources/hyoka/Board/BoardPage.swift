import HTTPTypes

/// The page's parts, and the headers that keep it from doing anything else.
struct BoardPage {
  var contentType: String
  var bytes: [UInt8]

  init?(path: String) {
    switch path {
    case "/": self.init("text/html; charset=utf-8", PackageResources.board_html)
    case "/board.css": self.init("text/css; charset=utf-8", PackageResources.board_css)
    case "/board.js": self.init("text/javascript; charset=utf-8", Self.script)
    default: return nil
    }
  }

  /// Small files, one idea each, in one scope.
  private static let script: [UInt8] = {
    let files = [
      PackageResources.words_js, PackageResources.model_js, PackageResources.figures_js, PackageResources.stages_js,
      PackageResources.summaries_js, PackageResources.letters_js, PackageResources.drawing_js,
      PackageResources.events_js, PackageResources.actions_js,
    ]
    return Array("\"use strict\";\n".utf8) + files.joined(separator: "\n".utf8)
  }()

  private init(_ contentType: String, _ bytes: [UInt8]) {
    self.contentType = contentType
    self.bytes = bytes
  }

  /// On every answer. Whatever a document brings along, the browser runs and loads the board's own files only, and
  /// nobody shows the board inside another page.
  static let headers: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-ancestors 'none'; "
        + "base-uri 'none'; form-action 'none'"
    ),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cache-control", "no-store"),
  ]
}
