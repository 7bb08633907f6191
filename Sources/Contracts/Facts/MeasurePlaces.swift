/// Of a measure's source the places that its facts have. A source has some dozens, most of them of texts and figures.
struct MeasurePlaces {
  var number: Place?
  var title: Place?
  var costs: [(index: Int, place: Place)] = []
}

extension MeasurePlaces: JSONReadable {
  private enum Path {
    case number, title
    case cost(Int)

    init?(_ bytes: UnsafeRawBufferPointer) {
      switch bytes.first {
      case UInt8(ascii: "n") where bytes.elementsEqual("number".utf8): self = .number
      case UInt8(ascii: "t") where bytes.elementsEqual("title".utf8): self = .title
      case UInt8(ascii: "c") where bytes.starts(with: "costs[".utf8) && bytes.last == UInt8(ascii: "]"):
        // As `ValuePath` writes it; any other way to write a number names no cost.
        guard let index = Int(String(decoding: bytes.dropFirst(6).dropLast(), as: UTF8.self)),
          bytes.elementsEqual(ValuePath.costs(index).utf8)
        else { return nil }
        self = .cost(index)
      default: return nil
      }
    }
  }

  init(json: JSONInput) throws(JSONError) {
    var source = try JSONMembers(json)
    let fields: Fields = try source.read("fields")
    self = fields.places
  }

  private struct Fields: JSONReadable {
    var places = MeasurePlaces()

    init(json: JSONInput) throws(JSONError) {
      var members = try JSONMembers(json)
      // Of equal keys the first counts.
      while let (path, value) = members.next(Path.init) {
        switch path {
        case .number where places.number == nil: places.number = try Place(json: value)
        case .title where places.title == nil: places.title = try Place(json: value)
        case .cost(let index) where !places.costs.contains { $0.index == index }:
          places.costs.append((index, try Place(json: value)))
        default: break
        }
      }
    }
  }
}
