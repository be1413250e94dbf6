package io.ledgerline.streamsapp.cdc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.debezium.SampleRows;
import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.Table;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectedChangesTest {
  private static final byte[] POISON = "no avro".getBytes(UTF_8);

  @TempDir Path stateDir;
  private TotesysDriver totesys;

  @BeforeEach
  void start() {
    totesys = new TotesysDriver(stateDir);
  }

  @AfterEach
  void stop() {
    totesys.close();
  }

  @Test
  void shouldRejectPoisonAsItCameAndGoOn() {
    totesys.insert(Table.PAYMENT, 1);
    totesys.pipe(Table.PAYMENT, "key".getBytes(UTF_8), POISON, Map.of("trace", "17"));
    totesys.insert(Table.PAYMENT, 2);

    List<TestRecord<byte[], byte[]>> rejected = totesys.rejected();
    assertThat(rejected).hasSize(1);
    assertThat(rejected.get(0).key()).isEqualTo("key".getBytes(UTF_8));
    assertThat(rejected.get(0).value()).isEqualTo(POISON);
    assertThat(header(rejected.get(0), "cause")).isEqualTo("the first byte is 110, not 0");
    assertThat(header(rejected.get(0), "topic")).isEqualTo("totesys.public.payment");
    assertThat(header(rejected.get(0), "partition")).isEqualTo("0");
    assertThat(header(rejected.get(0), "offset")).isEqualTo("1");
    assertThat(header(rejected.get(0), "trace")).isEqualTo("17");
    assertThat(totesys.messages(Topics.PAYMENTS))
        .extracting(TotesysDriver.Message::key)
        .containsExactly("1", "2");
  }

  @Test
  void shouldLeaveAMissingKeyMissing() {
    totesys.pipe(Table.PAYMENT, null, POISON, Map.of());
    totesys.pipe(Table.PAYMENT, null, null, Map.of("ledgerline.snapshot.end", "x"));

    List<TestRecord<byte[], byte[]>> rejected = totesys.rejected();
    assertThat(rejected).hasSize(2);
    assertThat(rejected.get(0).key()).isNull();
    assertThat(rejected.get(1).key()).isNull();
    assertThat(rejected.get(1).value()).isNull();
    assertThat(header(rejected.get(1), "cause"))
        .isEqualTo("header ledgerline.snapshot.end is no number");
  }

  @Test
  void shouldRejectWhatWouldBeOneVersionTooManyAndGoOn() {
    totesys.insert(Table.PAYMENT, 1);
    totesys.setVersion(new RowKey(Table.PAYMENT, 1), RecordId.MAX_VERSION);
    totesys.forget();

    totesys.update(Table.PAYMENT, 1, "paid", true);
    totesys.insert(Table.PAYMENT, 2);

    assertThat(totesys.rejected())
        .singleElement()
        .satisfies(
            record ->
                assertThat(header(record, "cause"))
                    .isEqualTo(
                        "payment 1 has 1048575 versions already,"
                            + " the most that record ids can tell apart"));
    assertThat(totesys.stored(new RowKey(Table.PAYMENT, 2)).version()).isEqualTo(1);
  }

  @Test
  void shouldRejectARowThatNoFactCanHoldAndGoOn() {
    for (Object[] poison :
        List.of(
            new Object[] {"payment_date", "+999999999-12-31"},
            new Object[] {"created_at", 9_223_372_036_825_200_000L},
            new Object[] {"payment_amount", new BigDecimal("123456789012.34")})) {
      totesys.insert(Table.PAYMENT, 1, poison);
      assertThat(totesys.rejected())
          .singleElement()
          .satisfies(
              letter -> assertThat(header(letter, "cause")).startsWith("column " + poison[0]));
    }
    totesys.insert(Table.PAYMENT, 1);

    assertThat(totesys.messages(StarTopics.FACT_PAYMENT)).hasSize(1);
  }

  @Test
  void shouldSendNoHeadersOfTheSourceOn() {
    byte[] insert =
        totesys.writer().insert(Table.PAYMENT, SampleRows.row(Table.PAYMENT, 1), totesys.next());
    totesys.pipe(Table.PAYMENT, null, insert, Map.of("__debezium.oldkey", "x"));

    assertThat(totesys.headers(StarTopics.FACT_PAYMENT)).isEmpty();
  }

  private static String header(TestRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
