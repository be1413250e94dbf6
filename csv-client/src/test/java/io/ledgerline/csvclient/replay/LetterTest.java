package io.ledgerline.csvclient.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterTest {
  private static final byte[] KEY = "536365".getBytes(UTF_8);
  private static final byte[] VALUE = {0, 0, 0, 1, 2, 3};

  @Test
  void shouldBeSentAgainAsItWasToWhereItStood() {
    ConsumerRecord<byte[], byte[]> record = rejected("invoice-lines", "3", "42");
    record.headers().add("trace", new byte[] {7});

    Letter letter = Letter.of(record).orElseThrow();
    ProducerRecord<byte[], byte[]> again = letter.again();

    assertThat(letter.origin()).isEqualTo(new TopicPartition("invoice-lines", 3));
    assertThat(letter.offset()).isEqualTo(42);
    assertThat(again.topic()).isEqualTo("invoice-lines");
    assertThat(again.partition()).isEqualTo(3);
    assertThat(again.key()).isSameAs(KEY);
    assertThat(again.value()).isSameAs(VALUE);
    assertThat(again.headers()).extracting(header -> header.key()).containsExactly("trace");
    assertThat(record.headers().lastHeader("cause")).isNotNull();
  }

  @Test
  void shouldComeFromAnyTableOfTheSource() {
    assertThat(Letter.of(rejected("totesys.public.staff", "0", "1")))
        .hasValueSatisfying(
            letter -> assertThat(letter.origin().topic()).isEqualTo("totesys.public.staff"));
  }

  @ParameterizedTest
  @CsvSource({"invoices,0,1", "invoice-lines,x,1", "invoice-lines,0,", "anything,0,1"})
  void shouldNotBeSentToWhereItCannotHaveStood(String topic, String partition, String offset) {
    assertThat(Letter.of(rejected(topic, partition, offset == null ? "" : offset))).isEmpty();
  }

  @Test
  void shouldGoToTheSinkAloneThatHasSetItAside() {
    ConsumerRecord<byte[], byte[]> record =
        setAside("warehouse-sink", "warehouse.dim_product", "2", "77");
    record.headers().add("trace", new byte[] {7});

    Letter letter = Letter.of(record).orElseThrow();
    ProducerRecord<byte[], byte[]> again = letter.again();

    assertThat(letter.origin()).isEqualTo(new TopicPartition("warehouse.dim_product", 2));
    assertThat(letter.yields()).isTrue();
    assertThat(again.topic()).isEqualTo("warehouse-sink.replay.warehouse.dim_product");
    assertThat(again.partition()).isEqualTo(2);
    assertThat(again.key()).isSameAs(KEY);
    assertThat(again.value()).isSameAs(VALUE);
    assertThat(again.headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "trace=\u0007",
            "ledgerline.replay.partition=2",
            "ledgerline.replay.offset=77",
            "ledgerline.replay.reported=warehouse.dim_product-2@77 of -1");
  }

  @Test
  void shouldStillSayWhereItStoodWhenItWasReplayedInVain() {
    ConsumerRecord<byte[], byte[]> record =
        setAside("lake-ingestion-lines", "lake-ingestion-lines.replay.invoice-lines", "1", "0");
    record
        .headers()
        .add("ledgerline.replay.partition", "3".getBytes(UTF_8))
        .add("ledgerline.replay.offset", "12".getBytes(UTF_8));

    Letter letter = Letter.of(record).orElseThrow();

    assertThat(letter.origin()).isEqualTo(new TopicPartition("invoice-lines", 3));
    assertThat(letter.offset()).isEqualTo(12);
    assertThat(letter.yields()).as("a sink of events keeps them all").isFalse();
    assertThat(letter.again().topic()).isEqualTo("lake-ingestion-lines.replay.invoice-lines");
    assertThat(letter.again().headers())
        .extracting(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .containsExactly(
            "ledgerline.replay.partition=3",
            "ledgerline.replay.offset=12",
            "ledgerline.replay.reported=lake-ingestion-lines.replay.invoice-lines-1@0 of -1");
  }

  @Test
  void shouldBeTheServicesWhateverHeadersTheMessageHadBrought() {
    ConsumerRecord<byte[], byte[]> record = rejected("invoice-lines", "3", "42");
    record.headers().add("__connect.errors.connector.name", "somebodys".getBytes(UTF_8));

    assertThat(Letter.of(record))
        .hasValueSatisfying(
            letter -> assertThat(letter.again().topic()).isEqualTo("invoice-lines"));
  }

  @ParameterizedTest
  @CsvSource({"99999999999,1", "-1,1", "0,-1", "0,x"})
  void shouldBeNoneIfItsHeadersNameNoPlace(String partition, String offset) {
    assertThat(Letter.of(setAside("dynamodb-sink", "invoices", partition, offset))).isEmpty();
    assertThat(Letter.of(rejected("invoice-lines", partition, offset))).isEmpty();
  }

  /** Two connectors share one. */
  private static String rejectedTopic(String connector) {
    return (connector.startsWith("lake-ingestion") ? "lake-ingestion" : connector) + ".rejected";
  }

  private static ConsumerRecord<byte[], byte[]> setAside(
      String connector, String topic, String partition, String offset) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>(rejectedTopic(connector), 0, 9, KEY, VALUE);
    record
        .headers()
        .add("__connect.errors.connector.name", connector.getBytes(UTF_8))
        .add("__connect.errors.topic", topic.getBytes(UTF_8))
        .add("__connect.errors.partition", partition.getBytes(UTF_8))
        .add("__connect.errors.offset", offset.getBytes(UTF_8))
        .add("__connect.errors.exception.message", "x".getBytes(UTF_8));
    return record;
  }

  @Test
  void shouldBeNoneIfItIsARowOfAFile() {
    ConsumerRecord<byte[], byte[]> row =
        new ConsumerRecord<>("invoice-lines.rejected", 0, 9, KEY, VALUE);
    row.headers().add("file", "a.csv".getBytes(UTF_8)).add("row", "7".getBytes(UTF_8));

    assertThat(Letter.of(row)).isEmpty();
  }

  @Test
  void shouldBeSummedUpForPeople() {
    assertThat(new ReplaySummary(1_234, 0, 0, 0)).hasToString("1,234 dead letters replayed");
    assertThat(new ReplaySummary(2, 4, 1, 3))
        .hasToString(
            "2 dead letters replayed, 4 left: reported twice, 1 left: later records are in their place,"
                + " 3 left that no topic has had, rows of files: correct them and use --from FILE");
  }

  private static ConsumerRecord<byte[], byte[]> rejected(
      String topic, String partition, String offset) {
    ConsumerRecord<byte[], byte[]> record =
        new ConsumerRecord<>("invoice-lines.rejected", 0, 9, KEY, VALUE);
    Map.of("cause", "unknown", "topic", topic, "partition", partition, "offset", offset)
        .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
    return record;
  }
}
