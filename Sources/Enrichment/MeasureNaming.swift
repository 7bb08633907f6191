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
    var pathsOfName: [ByteString: Set<ByteString>] = [:]
    var rowsOfKey: [Key: Int] = [:]
    for key in keys {
      pathsOfName[key.nameKey, default: []].insert(key.pathKey)
      rowsOfKey[key, default: 0] += 1
    }
    let needsPath = pathsOfName.values.contains { $0.count > 1 }
    let rowsOfCell = Dictionary(records.compactMap(\.titlePlace).map { ($0, 1) }, uniquingKeysWith: +)
    var rows: [Key: Int] = [:]
    var cellRows: [Place: Int] = [:]
    var used: [ByteString: Int] = [:]
    return zip(records, keys).map { record, key in
      var segments = [municipality, document]
      if needsPath, !key.path.isEmpty { segments.append(key.path) }
      segments.append(key.isNumber ? key.name : record.title)
      var project = key.isNumber ? "\(key.path)/\(key.name)/\(key.title)" : key.title
      // Rows that share all headings and have no number are told apart by their order, and each is its own project.
      if !key.isNumber, rowsOfKey[key, default: 0] > 1 {
        let row = rows[key, default: 0] + 1
        rows[key] = row
        segments.append(String(row))
        project = "\(key.path)/\(key.title)/\(row)"
      } else if !key.isNumber, needsPath {
        project = "\(key.path)/\(key.title)"
      }
      if key.isNumber, let place = record.titlePlace, rowsOfCell[place, default: 0] > 1 {
        let row = cellRows[place, default: 0] + 1
        cellRows[place] = row
        project += "/\(row)"
      }
      if !record.departments.isEmpty { segments.append(record.departments.joined(separator: "・")) }
      let id = segments.joined(separator: "/")
      return Name(id: unique(id, &used), project: project)
    }
  }

  private static func unique(_ id: String, _ used: inout [ByteString: Int]) -> String {
    var candidate = id
    while let times = used[ByteString(candidate)] {
      used[ByteString(candidate)] = times + 1
      candidate = "\(id)#\(times + 1)"
    }
    used[ByteString(candidate)] = 1
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
