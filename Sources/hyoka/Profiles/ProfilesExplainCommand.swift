import ArgumentParser
import Contracts
import Foundation
import Parsing

/// `hyoka profiles explain DOCUMENT`.
struct ProfilesExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Shows which profile reads a document, and what claims each line of it.",
    discussion: """
      For each line: its number (after its page's, before its cell's), what claims it, and its text. A field is shown by its name, a heading \
      as #LEVEL, boilerplate as ·, what nothing claims as ???. A document that no profile knows is read by the words \
      that forms share; then high, medium or low says how sure the reader is of a value.

      Exit status:
        0    every character is claimed
        2    something is unclaimed, or the document can't be read
        64   wrong usage

      Examples:
        hyoka profiles explain report.txt
        hyoka profiles explain report.txt --profiles our-forms/ --unclaimed
      """)

  @Argument(help: "The document.", completion: .file())
  var document: String

  @Option(help: ArgumentHelp("A folder with further profiles (YAML).", valueName: "folder"), completion: .directory)
  var profiles: String?

  @Option(help: ArgumentHelp("The six-digit code of the document's municipality.", valueName: "code"))
  var municipality: String?

  @Flag(help: "Shows only what nothing claims.")
  var unclaimed = false

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let set = try ProfileFolder.load(profiles)
    let text = try DocumentFile.read(document, municipality: municipality)
    let result: Explanation
    do {
      // Whose the document is doesn't matter for how it reads.
      result = try Parsing.explain(text, with: set, municipality: "000000", checkpoint: {})
    } catch let error as ParsingError {
      throw unreadable(error.message)
    }
    StandardStreams.out(render(result))
    if result.sheet.coverage.unclaimed > 0 { throw ExitCode(2) }
  }

  private func unreadable(_ message: String) -> ExitCode {
    StandardStreams.error("\(document.printable): \(message)\n")
    return ExitCode(2)
  }

  private func render(_ result: Explanation) -> String {
    var lines: [String] = []
    lines.append("プロファイル: \(result.sheet.profile.id) v\(result.sheet.profile.version) \(result.profileName)")
    for candidate in result.candidates {
      lines.append("  \(candidate.profile): \(candidate.score)点（必要 \(candidate.needs)点）")
    }
    lines.append("年度: \(result.sheet.fiscalYear?.text ?? "?")  事業: \(result.sheet.records.count)")
    lines.append("")
    let levels = result.sheet.generic == true ? Self.levels(result.sheet) : nil
    let spans = result.spans.filter { !unclaimed || $0.claimant == .unclaimed }
    let width = spans.map { name($0.claimant).displayWidth }.max() ?? 0
    for span in spans {
      let line = span.place.page.map { "\($0)/\(span.place.line)" } ?? "\(span.place.line)"
      let place = span.place.cell.map { "\(line):\($0)" } ?? line
      lines.append(
        place.padded(to: 8, right: true) + "  " + name(span.claimant).padded(to: width, right: false) + "  "
          + sure(span, levels) + span.text.printable)
    }
    lines.append("")
    let coverage = result.sheet.coverage
    func share(_ part: Int) -> String {
      let tenths = coverage.total == 0 ? 0 : part * 1000 / coverage.total
      return "\(part)字 (\(tenths / 10).\(tenths % 10)%)"
    }
    lines.append(
      "項目 \(share(coverage.fields))  見出し \(share(coverage.headings))  定型文 \(share(coverage.boilerplate))  "
        + "不明 \(share(coverage.unclaimed))  計 \(coverage.total)字")
    return lines.joined(separator: "\n") + "\n"
  }

  /// How sure the reader of unknown forms is, by the place of the value.
  private static func levels(_ sheet: Sheet) -> [Place: Confidence] {
    var levels: [Place: Confidence] = [:]
    for field in sheet.records.flatMap(\.fields) {
      guard let level = field.confidence else { continue }
      let cells = (field.entries ?? []).flatMap { $0.values.map(\.quote) }
      for quote in field.quotes + cells { levels[quote.place] = min(level, levels[quote.place] ?? level) }
    }
    return levels
  }

  private func sure(_ span: ClaimedSpan, _ levels: [Place: Confidence]?) -> String {
    guard let levels else { return "" }
    var word = ""
    if case .field = span.claimant { word = levels[span.place]?.rawValue ?? "" }
    return word.padded(to: 8, right: false)
  }

  private func name(_ claimant: ClaimedSpan.Claimant) -> String {
    switch claimant {
    case .field(let name): name
    case .heading(let level): "#\(level)"
    case .fiscalYear: "fiscalYear"
    case .tally: "tally"
    case .boilerplate: "·"
    case .unclaimed: "???"
    }
  }
}
