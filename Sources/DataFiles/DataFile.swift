/// What a data file was read into. Nothing is thrown while it is read, so that the bundled files can be constants.
package protocol DataFile: Sendable {
  /// What is wrong in the file; what was read of one with something wrong in it may lack words.
  var problems: DataFileError? { get }
}

extension DataFile {
  /// - Throws: where anything in the file is wrong.
  package func check() throws(DataFileError) {
    if let problems { throw problems }
  }
}
