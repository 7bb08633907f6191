import Contracts
import Extraction
import Fleet
import Foundation

/// Turns files of older office programs into what is read here, by LibreOffice where that is installed: nobody else
/// knows all that can be in them.
struct OfficeConversion {
  /// `hyoka-reader`, which confines it.
  var reader: String

  /// More than readers have: an office program takes gigabytes of addresses before it begins.
  private static let memory = 8192
  /// It has to start, and to make itself a profile.
  private static let patience: Duration = .seconds(20)
  private static let outputBytes = 64 << 20

  static let places = [
    "/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice", "/snap/bin/libreoffice",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice", "/opt/homebrew/bin/soffice",
  ]

  /// The newer file.
  /// - Parameter limit: how long it may work.
  /// - Throws: `Rejection`; `CancellationError`.
  func convert(_ bytes: [UInt8], from kind: FileKind.OfficeKind, limit: Duration) throws -> [UInt8] {
    guard let office = Self.places.first(where: FileManager.default.isExecutableFile) else {
      throw Rejection(
        .formatUnknown,
        "\(kind.name)のファイルを読むにはLibreOfficeが要ります。\(kind.successor)で保存し直しても読めます "
          + "(reading \(kind.name) files takes LibreOffice; or save it as \(kind.successor))")
    }
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("hyoka-office-\(UUID().uuidString)")
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try Data(bytes).write(to: folder.appendingPathComponent("document"))
      return try run(office, in: folder, kind, limit: limit)
    } catch let error as CocoaError {
      throw Rejection(
        .internalError, "作業用のファイルを書けません: \(error.localizedDescription) (no temporary file can be written)")
    }
  }

  private func run(
    _ office: String, in folder: URL, _ kind: FileKind.OfficeKind, limit: Duration
  ) throws -> [UInt8] {
    let seconds = Int(((limit + Self.patience) / .seconds(1)).rounded(.up))
    var child = ChildProcess(
      program: reader,
      arguments: [
        "--memory", String(Self.memory), "--processor-time", String(seconds), "--office", office, "--folder",
        folder.path,
        "--target", kind.successor,
      ],
      outputBytes: 1 << 20, patience: limit + Self.patience)
    child.environment["HOME"] = folder.path
    child.environment["TMPDIR"] = folder.path
    let result: ChildProcess.Result
    do {
      result = try child.runUndisturbed(input: [])
    } catch let error as ChildProcess.Failure {
      throw Rejection(.internalError, "LibreOfficeを起動できません (LibreOffice can't be started): \(error)")
    }
    if case .overTime = result.ending { throw Rejection.slow(seconds) }
    if case .signal(let signal) = result.ending, result.ending.isFromOutside { throw Rejection.stopped(by: signal) }
    let converted = folder.appendingPathComponent("out/document.\(kind.successor)")
    guard let newer = try? fileBytes(at: converted.path, limit: Self.outputBytes), !newer.isEmpty else {
      throw Rejection(
        .damaged, "\(kind.name)のファイルとして開けません。壊れているおそれがあります (LibreOffice can't open it as \(kind.name))")
    }
    return newer
  }
}
