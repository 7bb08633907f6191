import DataFiles
import Yams

extension YAMLSection {
  func templates(_ key: String, _ lookalikes: Lookalikes?) -> [Template] {
    strings(key).compactMap { problems.template($0.text, $0.node, lookalikes) }
  }

  func template(_ key: String, _ lookalikes: Lookalikes?) -> Template? { templates(key, lookalikes).first }
}

extension ProblemList {
  func template(_ text: String, _ node: Node, _ lookalikes: Lookalikes?) -> Template? {
    do {
      return try Template(text, lookalikes: lookalikes)
    } catch {
      add(node, error.message)
      return nil
    }
  }
}
