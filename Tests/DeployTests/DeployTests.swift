import Fleet
import Foundation
import Parsing
import Pipeline
import TestSupport
import Testing

/// What stands in deploy/ and in schemas/asyncapi.yaml is what the code does.
@Suite struct DeployTests {
  private let topics: Topics
  private let settings: TopicSettings
  private let stages: [any Stage]

  init() throws {
    topics = try Topics()
    settings = TopicSettings(topics: topics, messageBytes: 32 << 20)
    stages = allStages(topics: topics, profiles: try .bundled())
  }

  private var expectedSettings: [String: [String: String]] {
    Dictionary(uniqueKeysWithValues: topics.all.map { ($0.name, settings.settings(of: $0)) })
  }

  @Test func `Strimzi's topics are those of the code, with their settings`() throws {
    let resources = try YAMLFiles.documents("deploy/kubernetes/topics.yaml")
    #expect(resources.allSatisfy { $0["kind"] as? String == "KafkaTopic" })
    #expect(Set(resources.compactMap { $0.at("spec", "partitions") as? Int }).count == 1)
    var found: [String: [String: String]] = [:]
    for resource in resources {
      #expect(resource.at("spec", "replicas") as? Int == 3)
      found[try #require(resource.at("metadata", "name") as? String)] = resource.strings("spec", "config")
    }
    let settings = topics.all.map { ($0.name, self.settings.settings(of: $0, replicas: 3)) }
    #expect(found == Dictionary(uniqueKeysWithValues: settings))
  }

  /// What a user may do, by the resource.
  private func rights(of user: String) throws -> [String: Set<String>] {
    let users = try YAMLFiles.documents("deploy/kubernetes/users.yaml")
    let user = try #require(users.first { $0.at("metadata", "name") as? String == user })
    var rights: [String: Set<String>] = [:]
    for acl in try #require(user.at("spec", "authorization", "acls") as? [[String: Any]]) {
      let resource = acl.strings("resource")
      let name = "\(resource["type"] ?? "") \(resource["name"] ?? "") \(resource["patternType"] ?? "")"
      rights[name] = Set(try #require(acl["operations"] as? [String]))
    }
    return rights
  }

  @Test func `each stage's user may do exactly what the stage does`() throws {
    for stage in stages {
      let rules = AccessRules(of: stage, topics: topics)
      var expected: [String: Set<String>] = [
        "group \(rules.group) literal": ["Read"],
        "transactionalId \(rules.transactionalIDPrefix) prefix": ["Write", "Describe"],
      ]
      for topic in rules.reads.union(rules.writes) {
        expected["topic \(topic) literal"] = Set(
          ["Describe", "DescribeConfigs"] + (rules.reads.contains(topic) ? ["Read"] : [])
            + (rules.writes.contains(topic) ? ["Write"] : []))
      }
      #expect(try rights(of: "hyoka-\(stage.name)") == expected)
    }
  }

  @Test func `the board's user may read what the board reads, and change nothing`() throws {
    let rules = BoardAccessRules(topics: topics)
    var expected: [String: Set<String>] = [
      "group \(rules.groupPrefix) prefix": ["Describe"], "topic \(rules.readPrefix) prefix": ["Read", "Describe"],
    ]
    for topic in rules.reads { expected["topic \(topic) literal"] = ["Read", "Describe"] }
    #expect(try rights(of: "hyoka-board") == expected)
    #expect(topics.summaries.allSatisfy { $0.hasPrefix(rules.readPrefix) })
    #expect(stages.allSatisfy { topics.group(of: $0.name).hasPrefix(rules.groupPrefix) })
    #expect(Set(stages.flatMap(\.inputs)).isSubset(of: rules.reads))
  }

  @Test func `the operator's user may send letters and documents back to every stage, and see all settings`() throws {
    var expected: [String: Set<String>] = [
      "topic \(BoardAccessRules(topics: topics).readPrefix) prefix": ["Describe", "DescribeConfigs"],
      // The command's client is named so, and its transactions after it.
      "transactionalId hyoka.dead-letters- prefix": ["Write", "Describe"],
    ]
    for topic in stages.flatMap(\.inputs) + [topics.deadLetters] {
      expected["topic \(topic) literal"] = ["Read", "Write", "Describe", "DescribeConfigs"]
    }
    #expect(try rights(of: "hyoka-operator") == expected)
  }

  @Test func `each stage is deployed, probed and scaled on its own topic`() throws {
    let workers = try YAMLFiles.documents("deploy/kubernetes/workers.yaml")
    let scaled = try YAMLFiles.documents("deploy/kubernetes/scaling.yaml")
    let partitions = try YAMLFiles.documents("deploy/kubernetes/topics.yaml")[0].at("spec", "partitions") as? Int
    for stage in stages {
      let deployment = try #require(
        workers.first {
          $0["kind"] as? String == "Deployment" && $0.at("metadata", "name") as? String == "hyoka-\(stage.name)"
        })
      let pod = try #require(deployment.at("spec", "template", "spec") as? [String: Any])
      let container = try #require((pod["containers"] as? [[String: Any]])?.first)
      #expect(container["args"] as? [String] == ["worker", stage.name])
      #expect(container.at("livenessProbe", "httpGet", "path") as? String == "/livez")
      #expect(container.at("readinessProbe", "httpGet", "path") as? String == "/readyz")
      #expect(container.at("securityContext", "readOnlyRootFilesystem") as? Bool == true)
      #expect(try #require(pod["terminationGracePeriodSeconds"] as? Int) > 10)
      #expect(
        workers.contains {
          $0["kind"] as? String == "PodDisruptionBudget"
            && $0.at("metadata", "name") as? String == "hyoka-\(stage.name)"
        })

      let object = try #require(scaled.first { $0.at("metadata", "name") as? String == "hyoka-\(stage.name)" })
      let trigger = try #require((object.at("spec", "triggers") as? [[String: Any]])?.first).strings("metadata")
      #expect(trigger["consumerGroup"] == topics.group(of: stage.name))
      #expect(trigger["topic"] == stage.inputs[0])
      #expect(object.at("spec", "maxReplicaCount") as? Int == partitions)
      // The markers that end transactions look like lag, one a partition.
      #expect(try #require(trigger["activationLagThreshold"].flatMap { Int($0) }) >= partitions ?? 0)
    }
  }

  @Test(arguments: ["workers", "board"])
  func `each is its own user, by the certificate that its secret holds`(file: String) throws {
    let users = try YAMLFiles.documents("deploy/kubernetes/users.yaml")
    let deployments = try YAMLFiles.documents("deploy/kubernetes/\(file).yaml").filter {
      $0["kind"] as? String == "Deployment"
    }
    #expect(deployments.count == (file == "board" ? 1 : stages.count))
    for deployment in deployments {
      let name = try #require(deployment.at("metadata", "name") as? String)
      let user = try #require(users.first { $0.at("metadata", "name") as? String == name })
      // Debian 12's librdkafka can't do SCRAM with Kafka 4.
      #expect(user.at("spec", "authentication", "type") as? String == "tls")
      let pod = try #require(deployment.at("spec", "template", "spec") as? [String: Any])
      let container = try #require((pod["containers"] as? [[String: Any]])?.first)
      var variables: [String: String] = [:]
      for variable in try #require(container["env"] as? [[String: Any]]) {
        variables[try #require(variable["name"] as? String)] = variable["value"] as? String
      }
      #expect(variables["HYOKA_KAFKA_SECURITY_PROTOCOL"] == "ssl")
      let mounts = try #require(container["volumeMounts"] as? [[String: Any]])
      let volumes = try #require(pod["volumes"] as? [[String: Any]])
      func secret(holding variable: String, as key: String) throws -> String? {
        let path = try #require(variables[variable])
        let mount = try #require(mounts.first { path == "\($0["mountPath"] as? String ?? "")/\(key)" })
        return volumes.first { $0["name"] as? String == mount["name"] as? String }?.at("secret", "secretName")
          as? String
      }
      #expect(try secret(holding: "HYOKA_KAFKA_SSL_CERTIFICATE_LOCATION", as: "user.crt") == name)
      #expect(try secret(holding: "HYOKA_KAFKA_SSL_KEY_LOCATION", as: "user.key") == name)
      #expect(try secret(holding: "HYOKA_KAFKA_SSL_CA_LOCATION", as: "ca.crt") == "kafka-cluster-ca-cert")
    }
  }

  @Test func `KEDA's user may see how much waits, and nothing else`() throws {
    let users = try YAMLFiles.documents("deploy/kubernetes/users.yaml")
    let scaled = try YAMLFiles.documents("deploy/kubernetes/scaling.yaml")
    let login = try #require(scaled.first { $0["kind"] as? String == "TriggerAuthentication" })
    let parameters = try #require(login.at("spec", "secretTargetRef") as? [[String: Any]])
    func secret(_ parameter: String) -> String? {
      parameters.first { $0["parameter"] as? String == parameter }?["name"] as? String
    }
    let name = try #require(secret("cert"))
    #expect(secret("key") == name)
    let user = try #require(users.first { $0.at("metadata", "name") as? String == name })
    #expect(user.at("spec", "authentication", "type") as? String == "tls")
    var found: Set<String> = []
    for acl in try #require(user.at("spec", "authorization", "acls") as? [[String: Any]]) {
      #expect(acl["operations"] as? [String] == ["Describe"])
      found.insert("\(acl.at("resource", "type") ?? "") \(acl.at("resource", "name") ?? "")")
    }
    let expected = stages.flatMap { ["topic \($0.inputs[0])", "group \(topics.group(of: $0.name))"] }
    #expect(found == Set(expected))
  }

  @Test func `the board is deployed as its own user, for a proxy alone, and may change nothing`() throws {
    let resources = try YAMLFiles.documents("deploy/kubernetes/board.yaml")
    func resource(_ kind: String) throws -> [String: Any] {
      let found = try #require(resources.first { $0["kind"] as? String == kind })
      #expect(found.at("metadata", "name") as? String == "hyoka-board")
      return found
    }
    let deployment = try resource("Deployment")
    let pod = try #require(deployment.at("spec", "template", "spec") as? [String: Any])
    let container = try #require((pod["containers"] as? [[String: Any]])?.first)
    #expect(container["args"] as? [String] == ["board"])
    #expect((container["image"] as? String)?.hasSuffix(":\(Version.current)") == true)
    #expect(container.at("readinessProbe", "httpGet", "path") as? String == "/")
    #expect(container.at("securityContext", "readOnlyRootFilesystem") as? Bool == true)
    #expect(pod.at("securityContext", "runAsNonRoot") as? Bool == true)
    // Every variable is a setting of the board or a property of librdkafka, and none allows anything.
    let names = try #require(container["env"] as? [[String: Any]]).compactMap { $0["name"] as? String }
    let settings: Set = ["HYOKA_ADDRESS", "HYOKA_HOST_NAMES", "HYOKA_BROKERS"]
    #expect(names.filter { !$0.hasPrefix("HYOKA_KAFKA_") }.allSatisfy(settings.contains))
    let labels = deployment.strings("spec", "template", "metadata", "labels")
    #expect(try resource("Service").strings("spec", "selector") == labels)
    #expect(try resource("Service").at("spec", "type") as? String == "ClusterIP")
    let policy = try resource("NetworkPolicy")
    #expect(policy.strings("spec", "podSelector", "matchLabels") == labels)
    #expect((policy.at("spec", "ingress") as? [[String: Any]])?.allSatisfy { $0["from"] != nil } == true)
  }

  @Test func `systemd's board listens to this machine and may do no more than the workers`() throws {
    func text(_ name: String) throws -> String {
      try String(contentsOf: Checkout.root.appendingPathComponent("deploy/systemd/\(name)"), encoding: .utf8)
    }
    /// What bounds the process, without what only its kind needs.
    func bounds(_ unit: String) -> Set<Substring> {
      Set(
        unit.split(separator: "\n").filter { line in
          ["Protect", "Private", "Restrict", "Capability", "Memory", "NoNew"].contains { line.hasPrefix($0) }
        }.filter { !$0.hasPrefix("MemoryMax") && !$0.hasPrefix("RestartPrevent") })
    }
    let unit = try text("hyoka-board.service")
    #expect(unit.contains("\nExecStart=/usr/bin/hyoka board\n"))
    #expect(unit.contains("\nDynamicUser=yes\n"))
    let worker = try bounds(text("hyoka-worker@.service"))
    #expect(worker.count > 10 && bounds(unit).isSuperset(of: worker))
    let settings = try text("board.env").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(settings.contains("HYOKA_ADDRESS=127.0.0.1:8080"))
    #expect(!settings.contains { $0.contains("ALLOW") || $0.contains("TOKEN") })
  }

  @Test func `systemd's worker lets the reader confine itself, and finish what it has in hand`() throws {
    let unit = try String(
      contentsOf: Checkout.root.appendingPathComponent("deploy/systemd/hyoka-worker@.service"), encoding: .utf8)
    let allowed = unit.split(separator: "\n").filter { $0.hasPrefix("SystemCallFilter=") && !$0.contains("~") }
      .flatMap { $0.dropFirst("SystemCallFilter=".count).split(separator: " ") }
    // By their names: the group that they are in (@sandbox) is ignored by systemd 252, and Landlock refused with it.
    let calls: Set<Substring> = [
      "seccomp", "landlock_create_ruleset", "landlock_add_rule", "landlock_restrict_self",
    ]
    #expect(calls.isSubset(of: allowed))
    #expect(!allowed.contains("@sandbox"))
    // A reader that gets the signal too leaves a dead letter behind.
    #expect(unit.contains("\nKillMode=mixed\n"))
    let manual = try String(contentsOf: Checkout.root.appendingPathComponent("deploy/README.md"), encoding: .utf8)
    #expect(manual.contains("\ninstall -m 755 hyoka hyoka-reader /usr/bin/\n"))
  }

  @Test func `compose starts every stage, without rights that it doesn't need`() throws {
    let compose = try YAMLFiles.document("deploy/compose.yaml")
    let services = try #require(compose["services"] as? [String: [String: Any]])
    for stage in stages {
      let service = try #require(services[stage.name])
      #expect((service["command"] as? [String])?.prefix(2) == ["worker", stage.name])
      #expect(service["read_only"] as? Bool == true)
      #expect(service["user"] as? String == "10001")
      // The journal outlives the process, or it can't tell which message ended it.
      #expect(service.strings("environment")["HYOKA_STATE_FOLDER"] == "/state")
      #expect((service["volumes"] as? [String])?.contains("state:/state") == true)
      #expect((service["image"] as? String)?.hasSuffix(":\(Version.current)") == true)
    }
    let board = try #require(services["board"])
    #expect((board["command"] as? [String])?.first == "board")
    #expect(board["ports"] as? [String] == ["127.0.0.1:8080:8080"])
    #expect(board["read_only"] as? Bool == true)
    for (name, service) in services {
      let image = try #require(service["image"] as? String, "\(name)")
      #expect(image.contains(":") && !image.hasSuffix(":latest"), "\(name) is not pinned")
    }
  }

  @Test func `AsyncAPI describes every topic as the code has it`() throws {
    let api = try YAMLFiles.document("schemas/asyncapi.yaml")
    #expect(api["asyncapi"] as? String == "3.0.0")
    #expect(api.at("info", "version") as? String == Version.current)
    let channels = try #require(api["channels"] as? [String: [String: Any]])
    var found: [String: [String: String]] = [:]
    for channel in channels.values {
      let address = try #require(channel["address"] as? String)
      let goals = channel.at("parameters", "goal", "enum") as? [String] ?? [""]
      for goal in goals {
        found[address.replacing("{goal}", with: goal)] = channel.strings("bindings", "kafka", "topicConfiguration")
      }
    }
    #expect(found == expectedSettings)
  }

  @Test func `AsyncAPI's operations are what the stages read and write`() throws {
    let api = try YAMLFiles.document("schemas/asyncapi.yaml")
    let channels = try #require(api["channels"] as? [String: [String: Any]])
    let operations = try #require(api["operations"] as? [String: [String: Any]])
    for stage in stages {
      let rules = AccessRules(of: stage, topics: topics)
      var (reads, writes): (Set<String>, Set<String>) = ([], [])
      for operation in operations.values
      where (operation.at("bindings", "kafka", "groupId", "enum") as? [String]) == [rules.group] {
        let reference = try #require(operation.at("channel", "$ref") as? String)
        let channel = try #require(channels[reference.split(separator: "/").last.map(String.init) ?? ""])
        let address = try #require(channel["address"] as? String)
        let goals = channel.at("parameters", "goal", "enum") as? [String] ?? [""]
        let names = goals.map { address.replacing("{goal}", with: $0) }
        if operation["action"] as? String == "send" { writes.formUnion(names) } else { reads.formUnion(names) }
      }
      #expect(reads == rules.reads)
      #expect(writes == rules.writes)
    }
  }

  @Test func `AsyncAPI's messages are the published schemas`() throws {
    let api = try YAMLFiles.document("schemas/asyncapi.yaml")
    let messages = try #require(api.at("components", "messages") as? [String: [String: Any]])
    let references = messages.values.compactMap { $0.at("payload", "$ref") as? String }
    #expect(references.count == 4)
    for reference in references {
      let path = "schemas/" + reference.dropFirst(2)
      #expect(try String(contentsOf: Checkout.root.appendingPathComponent(path), encoding: .utf8).contains("$id"))
    }
    let headers = try #require(api.at("components", "schemas", "deadLetterHeaders", "properties") as? [String: Any])
    #expect(Set(headers.keys) == Set(DeadLetterRecord.Header.all))
  }
}
