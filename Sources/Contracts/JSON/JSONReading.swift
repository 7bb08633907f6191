/// One message as it is being read: its tape, and the object at hand.
///
/// The objects around the one at hand wait on the call stack, in `JSONReader.read`. So one keyed container does for
/// all objects with its type of keys.
final class JSONReading {
  let tape: JSONTape
  /// Of the object at hand.
  var members = JSONMemberIndex.none
  private var cache = JSONContainerCache()

  init(_ tape: JSONTape) { self.tape = tape }

  /// A container of the object at hand.
  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    if let box = cache.box(for: type, of: KeyedDecodingContainer<Key>.self) { return box.container }
    let container = KeyedDecodingContainer(JSONObjectReader<Key>(reading: self, own: nil))
    cache.insert(container, for: type)
    return container
  }

  /// Lets go of the containers, which refer to this.
  func end() { cache.removeAll() }
}
