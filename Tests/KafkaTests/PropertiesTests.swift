import Testing

@testable import Kafka

@Suite struct PropertiesTests {
  @Test func `a properties file is read as Java reads it`() throws {
    let text = """
      # a comment
      ! another = one

      bootstrap.servers=a:9092,b:9092
        sasl.username = hyoka\u{20}
      sasl.password=a=b#c!d
      client.id: worker
      empty=
      ssl.ca.location=C:\\\\certs
      ssl.key.pem=one\\n\\
          two
      name=\\u8a55\\u4fa1
      """
    #expect(
      try Properties.file(text) == [
        "bootstrap.servers": "a:9092,b:9092", "sasl.username": "hyoka ", "sasl.password": "a=b#c!d",
        "client.id": "worker", "empty": "", "ssl.ca.location": "C:\\certs", "ssl.key.pem": "one\ntwo", "name": "評価",
      ])
  }

  @Test func `lines may end as on Windows`() throws {
    #expect(try Properties.file("a=1\r\nb=2\r\n") == ["a": "1", "b": "2"])
  }

  @Test(arguments: ["a=1\nsasl.password hush", "a=1\n=hush", "a=1\nhush=\\u12"])
  func `a line that is none is named by its number and not quoted`(text: String) {
    let error = #expect(throws: KafkaError.self) { try Properties.file(text) }
    #expect(error?.kind == .configuration)
    #expect(error?.message == "line 2 of the properties file is not key=value")
  }

  @Test func `arguments are split at the first equals sign`() throws {
    #expect(try Properties.arguments(["a=1", "b=x=y", "c="]) == ["a": "1", "b": "x=y", "c": ""])
    #expect(throws: KafkaError.self) { try Properties.arguments(["a=1", "hush"]) }
    #expect(throws: KafkaError.self) { try Properties.arguments(["=hush"]) }
  }

  @Test func `variables name properties with underscores for dots`() {
    let variables = [
      "HYOKA_KAFKA_SASL_PASSWORD": "p", "HYOKA_KAFKA_LOG__LEVEL": "7", "HYOKA_KAFKA_": "x", "HYOKA_KAFKAX": "x",
      "PATH": "x",
    ]
    let expected = ["sasl.password": "p", "log_level": "7"]
    #expect(Properties.environment(variables, prefix: "HYOKA_KAFKA_") == expected)
  }
}
