import ArgumentParser

extension ValidationError {
  /// A path of nothing would be the folder that the command runs in.
  static let emptyFolderName = ValidationError("フォルダーの名前が空です。(The name of a folder is empty.)")
}
