package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.process.Signal;
import org.junit.jupiter.api.Test;

final class DynamoDbTest {
  private final DynamoDb dynamoDb = new DynamoDb(Parts.site());

  @Test
  void shouldListenOnAPortMovedByTheOffset() {
    assertThat(dynamoDb.ports()).containsExactly(new Port("DynamoDB", 10000));
    assertThat(dynamoDb.url()).isEqualTo("http://127.0.0.1:10000");
    assertThat(dynamoDb.stopSignal()).isEqualTo(Signal.TERM);
    assertThat(dynamoDb.dependencies()).isEmpty();
  }

  @Test
  void shouldKeepOneDatabaseInItsFolderAndTellNobody() {
    assertThat(dynamoDb.folder()).isEqualTo(Parts.DATA.resolve("dynamodb"));
    assertThat(dynamoDb.command())
        .contains("-Xmx1g", "/opt/ledgerline/local-stack/parts/dynamodb/target/jars/*")
        .endsWith(
            "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
            "-port",
            "10000",
            "-dbPath",
            ".",
            "-sharedDb",
            "-disableTelemetry");
  }

  @Test
  void shouldPublishItsAddress() {
    EndpointsBuilder endpoints = new EndpointsBuilder();

    dynamoDb.publish(endpoints);

    assertThat(endpoints.build().dynamodb()).isEqualTo("http://127.0.0.1:10000");
  }

  @Test
  void shouldBeReadyOnceItListsTables() throws Exception {
    try (FakePart server = FakePart.answering("/", 200)) {
      assertThat(new DynamoDb(server.site(8000)).isReady()).isTrue();
      assertThat(server.request().method()).isEqualTo("POST");
      assertThat(server.request().body()).isEqualTo("{}");
      assertThat(server.request().headers().getFirst("X-Amz-Target"))
          .isEqualTo("DynamoDB_20120810.ListTables");
    }
    try (FakePart server = FakePart.answering("/", 500)) {
      assertThat(new DynamoDb(server.site(8000)).isReady()).isFalse();
    }
  }

  @Test
  void shouldNotBeReadyWhileNobodyAnswers() throws Exception {
    FakePart server = FakePart.answering("/", 200);
    server.close();

    assertThat(new DynamoDb(server.site(8000)).isReady()).isFalse();
  }
}
