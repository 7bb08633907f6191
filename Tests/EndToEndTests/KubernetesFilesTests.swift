import Foundation
import TestSupport
import Testing

/// What stands in deploy/kubernetes/ is what Kubernetes takes, by its own schemas, with no property that it doesn't know.
/// Strimzi's and KEDA's resources are theirs to check.
@Suite(.enabled(if: TestTools.available)) struct KubernetesFilesTests {
  private func validate(_ file: URL) throws -> Command {
    let validator = TestTools.python.deletingLastPathComponent().appendingPathComponent("kubernetes-validate")
    return try Command(executable: validator, ["--strict", "--no-warn", file.path])
  }

  @Test(arguments: [("workers", 8), ("board", 3)])
  func `Kubernetes takes the file`(name: String, resources: Int) throws {
    let run = try validate(Checkout.root.appendingPathComponent("deploy/kubernetes/\(name).yaml"))
    #expect(run.status == 0, "\(run.out + run.error)")
    #expect((run.out + run.error).matches(of: /passed for resource/).count == resources)
  }

  @Test func `a misspelt property is seen`() throws {
    let file = Checkout.root.appendingPathComponent("deploy/kubernetes/workers.yaml")
    let text = try String(contentsOf: file, encoding: .utf8).replacing("failureThreshold", with: "failureTreshold")
    let folder = try Folder()
    try folder.write(Array(text.utf8), to: "workers.yaml")
    let run = try validate(folder.url.appendingPathComponent("workers.yaml"))
    #expect(run.status == 1)
    #expect((run.out + run.error).contains("'failureTreshold' was unexpected"))
  }
}
