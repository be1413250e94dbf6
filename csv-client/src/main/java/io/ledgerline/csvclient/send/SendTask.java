package io.ledgerline.csvclient.send;

import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.RowReader;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;

/** Sends the invoice lines of files to Kafka. */
public final class SendTask {
  private final SendSettings settings;
  private final RowReader reader;

  /**
   * @throws IllegalArgumentException if the charset is of a kind that cannot be read
   */
  public SendTask(SendSettings settings) {
    this.settings = settings;
    this.reader = new RowReader(settings.zone(), settings.charset());
  }

  /**
   * Sends files to the end, and returns when Kafka has acknowledged every row. Doing so again
   * changes nothing behind Kafka. A file that turns out unreadable is one of {@link
   * SendSummary#failures}.
   *
   * @param journal its files are passed over, and those that are done are added
   * @throws IllegalStateException in one line, if Kafka or the registry cannot be reached or lacks
   *     what is needed, or a delivery fails for ten minutes; a part may have been sent
   */
  public SendSummary run(InputFiles files, Journal journal, Progress progress)
      throws InterruptedException {
    new TopicCheck(settings).require(List.of(Topics.INVOICE_LINES, Topics.INVOICE_LINES_REJECTED));
    byte[] header =
        FrameHeader.of(settings.serde(), Topics.INVOICE_LINES.name(), ProductSchemas.INVOICE_LINE);
    Producer<byte[], byte[]> producer = LineProducers.create(settings);
    try {
      long passedOver = files.files().stream().filter(journal::has).count();
      long startedAt = System.nanoTime();
      RowSender sender = new RowSender(producer, header);
      List<String> failures =
          new SendLoop(reader, sender, sender::flush, journal, progress).run(files);
      sender.flush();
      return new SendSummary(
          sender.read(),
          sender.accepted(),
          sender.rejected(),
          Duration.ofNanos(System.nanoTime() - startedAt),
          sender.firstRejects(),
          failures,
          files.skipped(),
          passedOver);
    } finally {
      // All is acknowledged, or something failed and the rest is not worth waiting for.
      producer.close(Duration.ZERO);
    }
  }
}
