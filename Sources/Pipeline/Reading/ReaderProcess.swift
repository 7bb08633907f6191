import Contracts
import Extraction
import Fleet
import Foundation

/// Has files read by `hyoka-reader`, one process a file, so that a file that crashes its reader, or makes it grow without
/// end, costs one dead letter. What an office program has to turn into something newer goes through that first.
public struct ReaderProcess: FileReader {
  /// Where `hyoka-reader` is.
  public var program: String
  /// How much memory it may take, in MiB.
  public var memory = 1536

  /// - Parameter program: nil for the one that stands beside this program.
  public init(program: String? = nil) {
    self.program = program ?? Self.beside
  }

  /// Whether there is such a program.
  public var isInstalled: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// It is there, and doesn't work: a library is missing, say.
  public struct Unusable: Error, Hashable, Sendable, CustomStringConvertible {
    public var program: String
    /// In its own words.
    public var reason: String

    public var description: String {
      "読み取りプログラム（hyoka-reader）が動きません：\(reason) (\(program) doesn't work)"
    }
  }

  /// What a file that means harm could reach on this machine; nothing where the system can confine its reader.
  /// - Throws: `Unusable`; `CancellationError`.
  public func unconfined() throws -> [String] {
    let child = ChildProcess(
      program: program, arguments: ["--check"], outputBytes: 1 << 16, patience: .seconds(60))
    let result: ChildProcess.Result
    do {
      result = try child.runUndisturbed(input: [])
    } catch ChildProcess.Failure.start(let errno) {
      throw Unusable(program: program, reason: String(cString: strerror(errno)))
    }
    let said = String(decoding: result.output, as: UTF8.self)
    let attempts = said.split(separator: "\n").map { $0.split(separator: ": ") }
    guard !attempts.isEmpty, attempts.allSatisfy({ $0.count == 2 }) else {
      throw Unusable(program: program, reason: result.lastWords)
    }
    return attempts.filter { $0[1] != "refused" }.map { String($0[0]) }
  }

  public func read(_ bytes: [UInt8], limit: Duration) throws -> Extract {
    guard case .office(let kind) = FileKind(of: bytes) else { return try readAsItIs(bytes, limit: limit) }
    let newer = try OfficeConversion(reader: program).convert(bytes, from: kind, limit: limit)
    guard case .text(var text) = try readAsItIs(newer, limit: limit) else { throw Rejection(.format(kind.name)) }
    text.format = kind.mediaType
    return .text(text)
  }

  private func readAsItIs(_ bytes: [UInt8], limit: Duration) throws -> Extract {
    let seconds = max(1, Int((limit / .seconds(1)).rounded(.up)))
    let child = ChildProcess(
      program: program, arguments: ["--memory", String(memory), "--processor-time", String(seconds)],
      outputBytes: Self.outputBytes,
      // A machine that is busy with something else says nothing about the file.
      patience: .seconds(3 * seconds))
    let result: ChildProcess.Result
    do {
      result = try child.runUndisturbed(input: bytes)
    } catch let error as ChildProcess.Failure {
      guard case .start(let errno) = error else { throw error }
      throw Rejection(
        .internalError,
        "読み取りプログラム（hyoka-reader）を起動できません: \(String(cString: strerror(errno))) (\(program) can't be started)")
    }
    let frames = Self.frames(in: result.output)
    if case .end? = frames.last { return try Self.extract(from: frames.dropLast()) }
    throw Self.grief(result, seconds: seconds)
  }

  /// What the files of an archive may come to when they are unpacked, and any document as JSON.
  static let outputBytes = 512 << 20

  private static var beside: String {
    #if os(Linux)
      let own =
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    #else
      let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
    #endif
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("hyoka-reader").path
  }

  private static func frames(in output: [UInt8]) -> [ReaderFrame] {
    var frames: [ReaderFrame] = []
    var rest = output[...]
    while let (kind, length) = ReaderFrame.header(rest.prefix(ReaderFrame.headerBytes)) {
      rest = rest.dropFirst(ReaderFrame.headerBytes)
      guard length >= 0, length <= rest.count, let frame = ReaderFrame(kind: kind, body: Array(rest.prefix(length)))
      else { break }
      frames.append(frame)
      rest = rest.dropFirst(length)
    }
    return frames
  }

  private static func extract(from frames: ArraySlice<ReaderFrame>) throws -> Extract {
    var files: [ArchivedFile] = []
    for frame in frames {
      switch frame {
      case .text(let text): return .text(text)
      case .file(let file): files.append(file)
      case .refusal(let error): throw Rejection(error)
      case .end: break
      }
    }
    return .archive(files)
  }

  private static func grief(_ result: ChildProcess.Result, seconds: Int) -> Rejection {
    switch result.ending {
    case .saidTooMuch:
      return Rejection(
        .tooLarge,
        "開くと\(outputBytes >> 20) MiBを超えます (unpacked it is more than \(outputBytes >> 20) MiB)")
    case .overTime, .signal(SIGXCPU): return .slow(seconds)
    case .signal(let signal) where result.ending.isFromOutside: return .stopped(by: signal)
    case .signal(let signal):
      return Rejection(
        .damaged,
        "読み取りの途中でプログラムが止まりました。壊れたファイルか、大きすぎるファイルです "
          + "(its reader came to grief over it, by signal \(signal))")
    case .exit:
      return Rejection(.internalError, "読み取りプログラム（hyoka-reader）が動きません (it doesn't work): \(result.lastWords)")
    }
  }
}

extension Rejection {
  /// Twice, and not by the file.
  static func stopped(by signal: Int32) -> Rejection {
    Rejection(
      .internalError,
      "読み取りプログラムが外から止められました。メモリー不足のおそれがあります "
        + "(its reader was stopped from outside, twice, by signal \(signal); is there less memory than it may take?)")
  }

  static func slow(_ seconds: Int) -> Rejection {
    Rejection(.timeout, "読み取りに\(seconds)秒を超える時間がかかりました (reading it took longer than \(seconds) s)")
  }
}
