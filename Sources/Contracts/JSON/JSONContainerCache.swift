/// Keyed containers by the type of their keys, for use again within one message.
///
/// A keyed container costs a box on the heap and two look-ups of generic metadata, which was half the time of encoding
/// and decoding; a message has thousands of objects, but only some dozens of types.
struct JSONContainerCache {
  /// Holds one container.
  final class Box<Container> {
    let container: Container
    init(_ container: Container) { self.container = container }
  }

  private struct Slot {
    let key: ObjectIdentifier
    let box: AnyObject
  }

  private static let size = 128
  private var slots = [Slot?](repeating: nil, count: size)

  @inline(__always) func box<Key, Container>(for key: Key.Type, of type: Container.Type) -> Box<Container>? {
    let key = ObjectIdentifier(key)
    guard let slot = slots[Self.index(of: key)], slot.key == key else { return nil }
    // The key's type tells the container's, in a cache that is filled in one place; a checked cast would look up the
    // very metadata that is to be spared.
    return unsafeDowncast(slot.box, to: Box<Container>.self)
  }

  mutating func insert<Key, Container>(_ container: Container, for key: Key.Type) {
    let key = ObjectIdentifier(key)
    slots[Self.index(of: key)] = Slot(key: key, box: Box(container))
  }

  /// Containers refer to who holds the cache.
  mutating func removeAll() { slots = [Slot?](repeating: nil, count: Self.size) }

  @inline(__always) private static func index(of key: ObjectIdentifier) -> Int {
    let bits = UInt(bitPattern: key)
    return Int(truncatingIfNeeded: (bits >> 4 ^ bits >> 11) % UInt(size))
  }
}
