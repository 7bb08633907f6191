import Contracts

/// What a record is called before it is interpreted.
struct RecordIdentity {
  var headings: [SheetHeading]
  var number: String?
  var title: String
  var departments: [String]
  /// Where the title stands; several records have the same place where one merged cell covers their rows.
  var titlePlace: Place?
}

/// Gives the measures of a document their ids and the keys of their projects, from content alone.
///
/// An id is `municipality/document/number/departments`. The local goal's ids stand before the number where the form
/// numbers its projects anew under every goal; a record without a number goes by its title.
///
/// Reports with one number or title are one project. Rows under one merged title cell are not: there the cell names the
/// policy that several projects stand under (札幌市), and every row is a project.
struct MeasureNaming {
  struct Name: Hashable {
    var id: String
    var project: String
  }

  static func names(for records: [RecordIdentity], municipality: String, document: String) -> [Name] {
    let keys = records.map(Key.init)
    var pathOfName: [ByteString: ByteString] = [:]
    var needsPath = false
    var rowsOfTitle: [Key: Int] = [:]
    for key in keys {
      if let path = pathOfName.updateValue(key.pathKey, forKey: key.nameKey), path != key.pathKey { needsPath = true }
      if !key.isNumber { rowsOfTitle[key, default: 0] += 1 }
    }
    let rowsOfCell = Dictionary(records.compactMap(\.titlePlace).map { ($0, 1) }, uniquingKeysWith: +)
    var rows: [Key: Int] = [:]
    var cellRows: [Place: Int] = [:]
    var used: [ByteString: Int] = [:]
    let start = "\(municipality)/\(document)"
    return zip(records, keys).map { record, key in
      var id = start
      if needsPath, !key.path.isEmpty { id.append(segment: key.path) }
      id.append(segment: key.isNumber ? key.name : record.title)
      var project = key.title
      if key.isNumber {
        project = "\(key.path)/\(key.name)/\(key.title)"
        if let place = record.titlePlace, rowsOfCell[place, default: 0] > 1 {
          let row = cellRows[place, default: 0] + 1
          cellRows[place] = row
          project.append(segment: String(row))
        }
      } else if rowsOfTitle[key, default: 0] > 1 {
        // Rows that share all headings and have no number are told apart by their order, and each is its own project.
        let row = rows[key, default: 0] + 1
        rows[key] = row
        id.append(segment: String(row))
        project = "\(key.path)/\(key.title)/\(row)"
      } else if needsPath {
        project = "\(key.path)/\(key.title)"
      }
      for (index, department) in record.departments.enumerated() {
        id.append(index == 0 ? "/" : "・")
        id.append(department)
      }
      return Name(id: unique(id, &used), project: project)
    }
  }

  private static func unique(_ id: String, _ used: inout [ByteString: Int]) -> String {
    var candidate = id
    var key = ByteString(id)
    while let times = used[key] {
      used[key] = times + 1
      candidate = "\(id)#\(times + 1)"
      key = ByteString(candidate)
    }
    used[key] = 1
    return candidate
  }

  private struct Key: Hashable {
    var path: String
    var isNumber: Bool
    /// The number, or the title, folded.
    var name: String
    var title: String
    var pathKey: ByteString
    var nameKey: ByteString

    init(_ record: RecordIdentity) {
      path = LocalPath.short(record.headings.map(\.id)).joined(separator: "/")
      title = Fold.text(record.title)
      let number = record.number.map(Fold.text) ?? ""
      isNumber = !number.isEmpty
      name = isNumber ? number : title
      pathKey = ByteString(path)
      nameKey = ByteString(name)
    }

    static func == (left: Key, right: Key) -> Bool {
      left.isNumber == right.isNumber && left.pathKey == right.pathKey && left.nameKey == right.nameKey
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(pathKey)
      hasher.combine(isNumber)
      hasher.combine(nameKey)
    }
  }
}

extension String {
  fileprivate mutating func append(segment: String) {
    append("/")
    append(segment)
  }
}
