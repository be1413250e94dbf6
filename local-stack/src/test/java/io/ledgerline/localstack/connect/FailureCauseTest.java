package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FailureCauseTest {
  private static final String REFUSED =
      "the registry refuses the changed schema of topic totesys.public.design as incompatible:"
          + " readers of old rows would find no value. Make the table's new column nullable or"
          + " give it a default; nothing is lost meanwhile";

  @Test
  void shouldSayWhatToDoAboutARefusedSchema() {
    assertThat(
            FailureCause.in(
                """
                org.apache.kafka.connect.errors.ConnectException: Tolerance exceeded in error handler
                \tat org.apache.kafka.connect.runtime.WorkerTask.run(WorkerTask.java:298)
                Caused by: io.apicurio.registry.rest.client.exception.RuleViolationException: \
                Incompatible artifact: totesys.public.design-value [AVRO], num of incompatible \
                diffs: {2}, list of diff types: [reader union lacking writer type: RECORD at \
                /fields/1/type/1]
                \tat io.apicurio.registry.rest.client.exception.ExceptionMapper.map(ExceptionMapper.java:49)
                \t... 13 more
                """))
        .isEqualTo(REFUSED);
  }

  @Test
  void shouldKnowConfluentsWordsToo() {
    assertThat(
            FailureCause.in(
                """
                org.apache.kafka.connect.errors.DataException: Failed to serialize Avro data
                Caused by: io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException: \
                Schema being registered is incompatible with an earlier schema for subject \
                "totesys.public.design-value", details: []; error code: 409
                """))
        .isEqualTo(REFUSED);
  }

  @Test
  void shouldNameTheLastCause() {
    assertThat(
            FailureCause.in(
                """
                io.debezium.DebeziumException: Unable to get last available log position
                \tat io.debezium.connector.postgresql.connection.PostgresConnection.validate(P.java:995)
                Caused by: org.postgresql.util.PSQLException: Connection to 127.0.0.1:5442 refused.
                \tat org.postgresql.core.v3.ConnectionFactoryImpl.openConnectionImpl(C.java:352)
                \t... 12 more
                """))
        .isEqualTo("Connection to 127.0.0.1:5442 refused.");
  }

  @Test
  void shouldTakeWhatThereIs() {
    assertThat(FailureCause.in("")).isEqualTo("unknown");
    assertThat(FailureCause.in("java.lang.NullPointerException\n\tat x.Y.z(Y.java:1)\n"))
        .isEqualTo("java.lang.NullPointerException");
    assertThat(FailureCause.in("x.Y: " + "a".repeat(1_000))).hasSize(301).endsWith("…");
  }
}
