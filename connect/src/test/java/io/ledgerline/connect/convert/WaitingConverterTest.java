package io.ledgerline.connect.convert;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.errors.DataException;
import org.apache.kafka.connect.errors.RetriableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real converter against a registry that answers what a test wants. */
final class WaitingConverterTest {
  private static final byte[] RECORD = {0, 0, 0, 0, 5, 2};

  /** Avro's numbers end with a byte below 128, the tenth at the latest. */
  private static final byte[] NO_NUMBER = {
    0, 0, 0, 0, 5, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1
  };

  private static final String SCHEMA =
      """
      {"type": "record", "name": "R", "fields": [{"name": "at", "type":
       {"type": "long", "logicalType": "timestamp-micros"}}]}""";

  private final WaitingConverter converter = new WaitingConverter();
  private HttpServer registry;
  private volatile int status = 200;
  private volatile String body = SCHEMA;

  @BeforeEach
  void start() throws IOException {
    registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    registry.createContext(
        "/",
        exchange -> {
          boolean references = exchange.getRequestURI().getPath().endsWith("/references");
          byte[] answer = (references ? "[]" : body).getBytes(UTF_8);
          exchange.getResponseHeaders().add("Content-Type", "application/json");
          exchange.sendResponseHeaders(status, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    registry.start();
    configure(converter, "io.apicurio.registry.utils.converter.AvroConverter");
  }

  private void configure(WaitingConverter waiting, String delegate) {
    waiting.configure(
        Map.of(
            WaitingConverter.DELEGATE,
            delegate,
            "apicurio.registry.url",
            "http://127.0.0.1:" + registry.getAddress().getPort() + "/apis/registry/v2",
            "apicurio.registry.as-confluent",
            "true",
            "apicurio.registry.use-id",
            "contentId",
            "apicurio.registry.headers.enabled",
            "false"),
        false);
  }

  @AfterEach
  void stop() {
    converter.close();
    registry.stop(0);
  }

  @Test
  void shouldLeaveTheWorkToTheOther() {
    Struct value = (Struct) converter.toConnectData("t", RECORD).value();
    // Microseconds come as a plain number.
    assertThat(value.get("at")).isEqualTo(1L);
    assertThat(value.schema().field("at").schema().name()).isNull();
    assertThat(converter.toConnectData("t", null).value()).isNull();
    assertThat(converter.toConnectData("t", RECORD).schema()).isSameAs(value.schema());
  }

  @Test
  void shouldHandAvrosRecordsOverAsTheyAre() {
    WaitingConverter records = new WaitingConverter();
    configure(records, AvroRecordConverter.class.getName());
    answer(503, "{}");
    assertThatThrownBy(() -> records.toConnectData("t", RECORD))
        .isInstanceOf(RetriableException.class);
    answer(200, SCHEMA);
    SchemaAndValue read = records.toConnectData("t", RECORD);
    GenericRecord value = (GenericRecord) read.value();
    assertThat(read.schema()).isNull();
    assertThat(value.get("at")).isEqualTo(1L);
    assertThat(value.getSchema().getField("at").schema().getLogicalType().getName())
        .isEqualTo("timestamp-micros");
    assertThat(((GenericRecord) records.toConnectData("t", RECORD.clone()).value()).getSchema())
        .isSameAs(value.getSchema());
    assertThat(records.toConnectData("t", null)).isEqualTo(SchemaAndValue.NULL);
    for (byte[] poison : new byte[][] {{1, 2, 3}, {0, 0, 0, 0, 5}, NO_NUMBER}) {
      assertPoison(records, poison);
    }
    assertThatThrownBy(() -> records.fromConnectData("t", null, value))
        .isInstanceOf(DataException.class);
    records.close();
  }

  @Test
  void shouldHaveARecordTriedAgainWhileTheRegistryDoesNotAnswer() {
    for (int failure : new int[] {500, 503, 429, 401}) {
      answer(failure, "{\"error_code\": %d}".formatted(failure));
      assertThatThrownBy(() -> converter.toConnectData("t", RECORD))
          .as("status %d", failure)
          .isInstanceOf(RetriableException.class);
    }
    answer(200, SCHEMA);
    assertThat(converter.toConnectData("t", RECORD).value()).isInstanceOf(Struct.class);
  }

  @Test
  void shouldHaveARecordTriedAgainWhileNobodyListens() {
    registry.stop(0);
    assertThatThrownBy(() -> converter.toConnectData("t", RECORD))
        .isInstanceOf(RetriableException.class);
  }

  @Test
  void shouldCallAnUnknownSchemaAndBrokenBytesPoison() {
    answer(
        404, "{\"error_code\": 404, \"name\": \"ContentNotFoundException\", \"message\": \"no\"}");
    assertPoison(converter, new byte[] {0, 0, 0, 0, 9, 2});
    answer(200, SCHEMA);
    assertPoison(converter, new byte[] {1, 2, 3});
    assertPoison(converter, new byte[] {0, 0, 0, 0, 5});
    assertPoison(converter, NO_NUMBER);
  }

  @Test
  void shouldEndTheTaskWhenTheWorkerGoesOnBehindARecordThatWaits() {
    answer(503, "{}");
    assertThatThrownBy(() -> converter.toConnectData("t", RECORD))
        .isInstanceOf(RetriableException.class);
    assertThatThrownBy(() -> converter.toConnectData("t", RECORD.clone()))
        .isInstanceOf(AbandonedRecordError.class)
        .hasMessageContaining("errors.retry.timeout");
  }

  @Test
  void shouldNameAConverterThatIsNotThere() {
    assertThatThrownBy(
            () -> new WaitingConverter().configure(Map.of("delegate.class", "no.Such"), false))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no.Such");
  }

  @Test
  void shouldTellAnUnreachableRegistryFromATruncatedRecord() {
    assertThat(Registry.isUnreachable(new IllegalStateException(new IOException("reset"))))
        .isTrue();
    assertThat(Registry.isUnreachable(new UncheckedIOException(new java.io.EOFException())))
        .isFalse();
  }

  private static void assertPoison(WaitingConverter converter, byte[] record) {
    assertThatThrownBy(() -> converter.toConnectData("t", record))
        .as("%s", Arrays.toString(record))
        .isInstanceOf(RuntimeException.class)
        .isNotInstanceOf(RetriableException.class);
  }

  private void answer(int newStatus, String newBody) {
    status = newStatus;
    body = newBody;
  }
}
