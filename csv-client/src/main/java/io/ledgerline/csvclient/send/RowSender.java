package io.ledgerline.csvclient.send;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.csvclient.read.Row;
import io.ledgerline.schemas.InvoiceLine;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.InvoiceLineEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends lines to their topic and rejects, as they came, to theirs. Not thread-safe. */
final class RowSender implements Consumer<Row> {
  private static final int MAX_FIRST_REJECTS = 5;

  private final Producer<byte[], byte[]> producer;
  private final InvoiceLineEncoder encoder;
  private final Acknowledgements accepted = new Acknowledgements();
  private final Acknowledgements rejected = new Acknowledgements();
  private final List<String> firstRejects = new ArrayList<>();
  private long read;

  /**
   * @param header what stands before each encoded line
   */
  RowSender(Producer<byte[], byte[]> producer, byte[] header) {
    this.producer = producer;
    this.encoder = new InvoiceLineEncoder(header);
  }

  /**
   * @throws IllegalStateException if the delivery of an earlier row has failed
   */
  @Override
  public void accept(Row row) {
    requireNoFailure();
    read++;
    if (row instanceof Row.Line line) {
      send(record(line.line()), accepted);
    } else if (row instanceof Row.Reject reject) {
      if (firstRejects.size() < MAX_FIRST_REJECTS) {
        firstRejects.add(reject.toString());
      }
      send(record(reject), rejected);
    }
  }

  /** Waits until every row is acknowledged, or one of them has failed. */
  void flush() {
    producer.flush();
    requireNoFailure();
  }

  long read() {
    return read;
  }

  long accepted() {
    return accepted.count();
  }

  long rejected() {
    return rejected.count();
  }

  List<String> firstRejects() {
    return firstRejects;
  }

  private void requireNoFailure() {
    accepted.requireNoFailure();
    rejected.requireNoFailure();
  }

  private void send(ProducerRecord<byte[], byte[]> record, Callback callback) {
    var unused = producer.send(record, callback);
  }

  private ProducerRecord<byte[], byte[]> record(InvoiceLine line) {
    return new ProducerRecord<>(
        Topics.INVOICE_LINES.name(), line.getInvoiceNo().getBytes(UTF_8), encoder.encode(line));
  }

  private static ProducerRecord<byte[], byte[]> record(Row.Reject reject) {
    byte[] key = reject.invoiceNo().map(number -> number.getBytes(UTF_8)).orElse(null);
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(Topics.INVOICE_LINES_REJECTED.name(), key, reject.bytes().array());
    record
        .headers()
        .add("file", reject.file().getBytes(UTF_8))
        .add("row", String.valueOf(reject.row()).getBytes(UTF_8))
        .add("cause", reject.cause().getBytes(UTF_8));
    return record;
  }
}
