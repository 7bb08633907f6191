import Foundation

extension CocoaError {
  /// What a call of the system has refused to do with a file.
  package static func refused(_ path: String, _ code: Int32 = errno) -> CocoaError {
    CocoaError(
      .fileWriteUnknown,
      userInfo: [
        NSFilePathErrorKey: path, NSUnderlyingErrorKey: POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO),
      ])
  }

  /// The error in the system's words, `No space left on device`, where it comes from the system.
  public var reason: String {
    guard let system = underlying.map({ $0 as NSError }), system.domain == NSPOSIXErrorDomain else {
      return localizedDescription
    }
    return String(cString: strerror(Int32(truncatingIfNeeded: system.code)))
  }
}
