import Contracts
import DataFiles

/// A first profile for a form that no profile knows, from examples of it. A person mends it.
public enum ProfileDraft {
  /// - Parameters:
  ///   - documents: examples of one form; what all of them have tells it from others.
  ///   - id: the profile's name of its own.
  /// - Returns: YAML that `ProfileFile.check` finds no mistake in, with comments on what to check.
  /// - Throws: `ParsingError` where an example has too few of the words that forms share, `DataFileError` where those words
  ///   can't be read, or what `checkpoint` throws.
  public static func yaml(
    for documents: [Document], id: String, checkpoint: () throws -> Void
  ) throws -> String {
    try GenericVocabulary.bundled.check()
    var examples: [DraftExample] = []
    for document in documents {
      let reader = GenericReader()
      switch try reader.read(document, municipality: { "000000" }, checkpoint: checkpoint) {
      case .refused(let refusal):
        throw ParsingError(
          reason: .formUnknown,
          message: "\(document.name): 下書きを作れません (no draft can be made)。\(refusal.message)", place: nil)
      case .read(let reading):
        // Tables under headings can be read without a label; a profile needs some.
        guard reading.sheet.records.contains(where: { record in record.fields.contains { $0.label != nil } }) else {
          throw ParsingError(
            reason: .formUnknown,
            message: "\(document.name): 様式に共通の項目名が足りないため、下書きを作れません (too few of the labels that forms share)",
            place: nil)
        }
        examples.append(try DraftExample(document, reading, checkpoint))
      }
    }
    guard let first = examples.first else {
      throw ParsingError(reason: .empty, message: "例の文書がありません (no example is given)", place: nil)
    }
    let text = DraftText(first: first, others: Array(examples.dropFirst()), id: id)
    let yaml = text.yaml
    let set: ProfileSet
    do {
      set = try ProfileSet().adding(yaml: yaml, file: id)
    } catch let error as DataFileError {
      throw ParsingError(
        reason: .internalError,
        message: "下書きが正しいプロファイルになりませんでした: \(error.problems.first?.message ?? "") (the draft is no sound profile)",
        place: nil)
    }
    return text.yaml(reading: try read(documents, with: set, id: id, checkpoint))
  }

  /// How the draft itself reads its examples.
  private static func read(
    _ documents: [Document], with set: ProfileSet, id: String, _ checkpoint: () throws -> Void
  ) throws -> DraftText.Reading {
    var reading = DraftText.Reading()
    for document in documents {
      let sheet: Sheet
      do {
        sheet = try Parsing.parse(document, with: set, municipality: "000000", checkpoint: checkpoint)
      } catch is ParsingError {
        continue
      }
      guard sheet.profile.id == id else { continue }
      reading.recognised += 1
      reading.records += sheet.records.count
      reading.named += sheet.records.count { record in record["title"]?.quotes.isEmpty == false }
      reading.unclaimed += sheet.coverage.unclaimed
    }
    return reading
  }
}

/// An example of the form, as the generic reader sees it.
struct DraftExample {
  let document: Document
  let scan: GenericScan
  let sheet: Sheet
  /// The words of every cell and line, folded.
  let keys: Set<String>

  init(_ document: Document, _ reading: GenericReader.Reading, _ checkpoint: () throws -> Void) throws {
    self.document = document
    sheet = reading.sheet
    let layout = try GenericLayout(document, words: .bundled, checkpoint: checkpoint)
    var scan = GenericScan(layout)
    try scan.scan(checkpoint)
    self.scan = scan
    keys = Set(layout.tokens.map(\.key))
  }

  /// Whether records are rows of a table.
  var isTable: Bool { scan.items.contains { $0.row != nil } }
}
