package io.ledgerline.csvclient.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.csvclient.read.Row;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class RowSenderTest {
  private static final byte[] HEADER = {0, 0, 0, 0, 9};
  private static final InvoiceLine JUG =
      new InvoiceLine(
          "536365",
          1,
          "85123A",
          null,
          -6,
          new BigDecimal("2.5500"),
          Instant.parse("2010-12-01T08:26:00Z"),
          "17850",
          "EIRE",
          "a.csv",
          2L);

  private final MockProducer<byte[], byte[]> producer =
      new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
  private final RowSender sender = new RowSender(producer, HEADER);

  @Test
  void shouldSendLinesByInvoiceNumber() {
    sender.accept(new Row.Line(JUG));

    ProducerRecord<byte[], byte[]> sent = producer.history().get(0);
    assertThat(sent.topic()).isEqualTo("invoice-lines");
    assertThat(sent.key()).isEqualTo("536365".getBytes(UTF_8));
    assertThat(sent.value())
        .isEqualTo(new InvoiceLineEncoder(HEADER).encode(JUG))
        .startsWith(HEADER);
  }

  @Test
  void shouldSendRejectsAsTheyCame() {
    sender.accept(reject("a.csv", 3, Optional.of("536365")));
    sender.accept(reject("ä.csv", 4, Optional.empty()));

    ProducerRecord<byte[], byte[]> sent = producer.history().get(0);
    assertThat(sent.topic()).isEqualTo("invoice-lines.rejected");
    assertThat(sent.key()).isEqualTo("536365".getBytes(UTF_8));
    assertThat(sent.value()).isEqualTo(new byte[] {'x', (byte) 0xA3});
    assertThat(headers(sent)).containsExactly("file=a.csv", "row=3", "cause=no line: £");
    assertThat(producer.history().get(1).key()).isNull();
    assertThat(headers(producer.history().get(1))).contains("file=ä.csv", "row=4");
  }

  @Test
  void shouldCountWhatTheBrokerAcknowledges() {
    sender.accept(new Row.Line(JUG));
    sender.accept(new Row.Line(JUG));
    sender.accept(reject("a.csv", 3, Optional.empty()));
    assertThat(producer.completeNext()).isTrue();

    assertThat(List.of(sender.read(), sender.accepted(), sender.rejected()))
        .containsExactly(3L, 1L, 0L);
    sender.flush();
    assertThat(List.of(sender.read(), sender.accepted(), sender.rejected()))
        .containsExactly(3L, 2L, 1L);
  }

  @Test
  void shouldRememberTheFirstRejects() {
    for (int row = 2; row < 12; row++) {
      sender.accept(reject("a.csv", row, Optional.empty()));
    }

    assertThat(sender.firstRejects()).hasSize(5).first().isEqualTo("a.csv:2: no line: £");
  }

  @Test
  void shouldStopAtTheFirstFailure() {
    sender.accept(new Row.Line(JUG));
    assertThat(producer.errorNext(new TimeoutException("too late"))).isTrue();

    assertThatThrownBy(() -> sender.accept(new Row.Line(JUG)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Kafka did not take a row: too late");
    assertThatThrownBy(sender::flush).hasMessage("Kafka did not take a row: too late");
    assertThat(producer.history()).hasSize(1);
  }

  private static Row reject(String file, long row, Optional<String> invoiceNo) {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {'x', (byte) 0xA3});
    return new Row.Reject(file, row, invoiceNo, "no line: £", bytes);
  }

  private static List<String> headers(ProducerRecord<byte[], byte[]> sent) {
    return Stream.of(sent.headers().toArray())
        .map(header -> header.key() + "=" + new String(header.value(), UTF_8))
        .toList();
  }
}
