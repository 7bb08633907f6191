import Crypto
import Foundation

/// What stands around the data: the page's markup with its style and script in their places.
///
/// The policy in the page lets exactly this style and this script run, by their hashes, and nothing be fetched.
enum PageFrame {
  /// Everything before the data.
  static let beginning = parts.beginning
  /// Everything after it.
  static let end = parts.end

  private static let parts: (beginning: [UInt8], end: [UInt8]) = {
    let (style, script) = (text(PackageResources.report_css), PageScript.text)
    let page = text(PackageResources.report_html)
      .replacing("{{policy}}", with: policy(style: style, script: script))
      .replacing("{{style}}", with: style)
    let halves = page.components(separatedBy: "{{data}}")
    let end = halves.dropFirst().joined().replacing("{{script}}", with: script)
    return (Array(halves[0].utf8), Array(end.utf8))
  }()

  private static func policy(style: String, script: String) -> String {
    "default-src 'none'; style-src '\(hash(style))'; script-src '\(hash(script))'; base-uri 'none'; form-action 'none'"
  }

  private static func hash(_ text: String) -> String {
    "sha256-" + Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString()
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
