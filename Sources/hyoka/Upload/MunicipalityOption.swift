import ArgumentParser
import Enrichment

/// What `--municipality` takes.
enum MunicipalityOption {
  static func check(_ code: String?) throws {
    guard let code, Municipalities.all.with(code: code) == nil else { return }
    throw ValidationError("団体コード \(code) の自治体はありません。(No municipality has the code \(code).)")
  }
}
