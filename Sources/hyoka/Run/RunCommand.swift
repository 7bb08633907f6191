import ArgumentParser
import Exports
import Foundation
import Pipeline
import Synchronization

/// `hyoka run`: a folder of documents in, measures, summaries and findings out.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Reads every file of a folder and writes measures, per-goal summaries and findings.",
    discussion: """
      A sub-folder that is named with a municipality's code or name (131105, 目黒区, 東京都目黒区) \
      says whose the files in it are. Otherwise the form or the text tells.

      Exit status:
        0    all files were read
        1    the outputs can't be written, or an error of Hyoka's own
        2    some files could not be read; the last lines say which and why
        64   wrong usage
        130  interrupted; what an earlier run left still stands

      Examples:
        hyoka run documents/
        hyoka run documents/ --output out/2024 --lang en
        hyoka run report.txt --municipality 131105
        hyoka run documents/ --profiles our-forms/
        hyoka run documents/ --format xlsx,sqlite
      """)

  @Argument(help: "The folder, or a single file.", completion: .file())
  var folder: String

  @Option(name: .shortAndLong, help: "The folder for the outputs; an earlier run's are replaced.")
  var output = "hyoka-out"

  @Option(help: ArgumentHelp("The six-digit code of the municipality that all files belong to.", valueName: "code"))
  var municipality: String?

  @Option(help: ArgumentHelp("A folder with further profiles (YAML).", valueName: "folder"), completion: .directory)
  var profiles: String?

  @Option(help: "The language of what is printed.")
  var lang = Language.ja

  @Option(help: ArgumentHelp("How long one document may take in one stage.", valueName: "seconds"))
  var timeLimit = 10.0

  @OptionGroup var tables: FormatsOption

  @Flag(help: "Leaves out report.html, the page that shows everything in a browser, and documents.ndjson.")
  var noReport = false

  @Flag(name: .shortAndLong, help: "Prints no progress.")
  var quiet = false

  func validate() throws {
    // An unset variable of a script's would stand for the folder that it runs in.
    guard !folder.isEmpty, !output.isEmpty else {
      throw ValidationError.emptyFolderName
    }
    guard timeLimit > 0, timeLimit <= 86_400 else {
      throw ValidationError(
        "--time-limit は 0 より大きく 86400 以下の秒数です。(--time-limit takes a number of seconds above 0, at most 86400.)")
    }
  }

  func run() async throws {
    StandardStreams.ignoreClosedPipes()
    let plan = try plan()
    var run = FolderRun(plan: plan, output: URL(fileURLWithPath: output), profiles: try ProfileFolder.load(profiles))
    run.timeLimit = .seconds(timeLimit)
    run.report = !noReport
    run.extra = TableExport(tables.formats, japanese: lang == .ja)
    let report = try await interruptible(run)
    StandardStreams.out(text(of: report))
    if !report.deadLetters.isEmpty { throw ExitCode(2) }
  }

  private func text(of report: RunReport) -> String {
    ReportText(report: report, say: lang, output: output, hasPage: !noReport, tables: tables.places).text
  }

  private func plan() throws -> FolderPlan {
    let (folder, output) = (URL(fileURLWithPath: folder), URL(fileURLWithPath: output))
    guard folder.resolvingSymlinksInPath() != output.resolvingSymlinksInPath() else {
      throw ValidationError(
        "出力先に、読み込むフォルダーは使えません：\(self.output.printable) (The outputs can't go to the folder that is read.)")
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: output.path, isDirectory: &isFolder), !isFolder.boolValue {
      throw ValidationError("出力先と同じ名前のファイルがあります：\(self.output.printable) (There is a file where the outputs would go.)")
    }
    do {
      return try FolderPlan(root: folder.path, excluding: output.path, municipality: municipality)
    } catch FolderPlan.Failure.missing {
      throw ValidationError("ファイルまたはフォルダーがありません：\(self.folder.printable) (There is no such file or folder.)")
    } catch FolderPlan.Failure.municipality(let code) {
      throw ValidationError("団体コード \(code) の自治体はありません。(No municipality has the code \(code).)")
    }
  }

  private func interruptible(_ run: FolderRun) async throws -> RunReport {
    let (quiet, lang) = (quiet, lang)
    // The run waits until somebody listens for ^C, so that it can't be killed in between.
    let (listening, listen) = AsyncStream.makeStream(of: Never.self)
    let task = Task {
      for await _ in listening {}
      let line = ProgressLine(
        language: lang, isTerminal: StandardStreams.errorIsTerminal, write: StandardStreams.error)
      defer { line.clear() }
      return try await run.run { if !quiet { line.show($0) } }
    }
    let isInterrupted = Atomic(false)
    let interrupt = Interrupt {
      task.cancel()
      guard isInterrupted.exchange(true, ordering: .relaxed) else { return }
      // Whoever asks twice doesn't want to wait for a disk that doesn't answer.
      StandardStreams.error(lang("中断しました。", "Interrupted.") + "\n")
      _exit(130)
    }
    defer { interrupt.cancel() }
    listen.finish()
    do {
      return try await task.value
    } catch is CancellationError {
      StandardStreams.error(
        lang("中断しました。以前の出力はそのままです。", "Interrupted. Earlier outputs are as they were.") + "\n")
      throw ExitCode(130)
    } catch let error as ExportError {
      throw ExportFailure.exit(error, lang)
    } catch let error as CocoaError {
      throw WriteFailure.exit(error, output, lang)
    } catch is OutputBusy {
      throw WriteFailure.busy(output, lang)
    }
  }
}
