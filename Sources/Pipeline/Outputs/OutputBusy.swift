/// Another run is writing into the same folder.
public struct OutputBusy: Error, Hashable, Sendable {
  public var folder: String
}
