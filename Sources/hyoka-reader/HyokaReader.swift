import ArgumentParser
import CSandbox
import Extraction
import Readers

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads one file that may mean harm, in a process that can do none.
@main
struct HyokaReader: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hyoka-reader",
    abstract: "Reads one file (PDF, Excel, Word, HTML, CSV, text, ZIP) from standard input, for hyoka.",
    discussion: """
      hyoka starts this program by itself, once for each file that isn't plain text; nobody needs to. It gives up \
      the network, writing, and other processes before it looks at the file, and its limits can't be lifted again. \
      What it found goes to standard output, in frames that hyoka understands.
      """)

  @Option(help: ArgumentHelp("How much memory it may take, in MiB.", valueName: "mib"))
  var memory = 1536

  @Option(help: ArgumentHelp("How long it may work, in seconds on a processor.", valueName: "seconds"))
  var processorTime = 30

  @Flag(help: "Tries what it has given up, and says what was refused; reads nothing.")
  var check = false

  @Option(
    help: ArgumentHelp(
      "Becomes this office program instead, which turns the file named document in --folder into --target. It reaches "
        + "no network and no other folder.", valueName: "path"))
  var office: String?

  @Option(help: ArgumentHelp("For --office.", valueName: "path"))
  var folder: String?

  @Option(help: ArgumentHelp("For --office: xlsx or docx.", valueName: "ending"))
  var target: String?

  /// Where libraries and their tables for Japanese stand: poppler's, and those of iconv.
  private static let readable = [
    "/usr/share/poppler", "/usr/lib", "/lib", "/lib64", "/etc/ld.so.cache", "/usr/share/fonts",
  ]

  func validate() throws {
    guard (64...1 << 20).contains(memory), (1...3600).contains(processorTime) else {
      throw ValidationError("--memory must be 64 to 1048576, --processor-time 1 to 3600")
    }
  }

  func run() throws {
    csandbox_close_files()
    let limits = csandbox_limits(
      memory: UInt64(memory) << 20, processor_seconds: UInt64(processorTime), open_files: office == nil ? 64 : 512)
    try check(csandbox_limit(limits), "the limits")
    if let office, let folder, let target { return try become(office, folder, target) }
    var folders = Self.readable.map { strdup($0).map { UnsafePointer<CChar>($0) } }
    defer { for folder in folders { free(UnsafeMutablePointer(mutating: folder)) } }
    try check(csandbox_confine(&folders, folders.count), "the confinement")
    guard !check else { return try Confinement.check() }
    do {
      let bytes = try Streams.input(atMost: Extraction.sizeLimit)
      switch try Readers.read(bytes) {
      case .text(let text): Streams.output(ReaderFrame.text(text).bytes)
      case .archive(let files): for file in files { Streams.output(ReaderFrame.file(file).bytes) }
      }
    } catch let error as ExtractionError {
      Streams.output(ReaderFrame.refusal(error).bytes)
    }
    Streams.output(ReaderFrame.end.bytes)
  }

  private func become(_ office: String, _ folder: String, _ target: String) throws {
    try check(csandbox_confine_to_folder(folder), "the confinement")
    let arguments = [
      office, "-env:UserInstallation=file://\(folder)/profile", "--headless",
      "--norestore", "--convert-to", target,
      "--outdir", folder + "/out", folder + "/document",
    ]
    var words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    execv(office, &words)
    throw Refused(what: office, errno: errno)
  }

  private func check(_ error: Int32, _ what: String) throws {
    guard error == 0 else { throw Refused(what: what, errno: error) }
  }

  /// Where a file can't be read safely it isn't read at all.
  private struct Refused: Error, CustomStringConvertible {
    var what: String
    var errno: Int32
    var description: String { "\(what) can't be set up: \(String(cString: strerror(errno)))" }
  }
}
