package io.ledgerline.csvclient.send;

import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.read.RowReader;
import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import java.io.IOException;
import java.nio.file.Path;
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
   * Sends files and folders to the end, and returns when Kafka has acknowledged every row. Doing so
   * again changes nothing behind Kafka.
   *
   * @param inputs see {@link InputFiles#of}
   * @throws IOException in one line, if the inputs are not what they should be; a file that turns
   *     out unreadable later is one of {@link SendSummary#failures}
   * @throws IllegalStateException in one line, if Kafka or the registry cannot be reached or lacks
   *     what is needed, or a delivery fails for ten minutes; a part may have been sent
   */
  public SendSummary run(List<String> inputs, Progress progress)
      throws IOException, InterruptedException {
    InputFiles files = InputFiles.of(inputs);
    new TopicCheck(settings).require(List.of(Topics.INVOICE_LINES, Topics.INVOICE_LINES_REJECTED));
    byte[] header =
        FrameHeader.of(settings.serde(), Topics.INVOICE_LINES.name(), ProductSchemas.INVOICE_LINE);
    Producer<byte[], byte[]> producer = LineProducers.create(settings);
    try {
      long startedAt = System.nanoTime();
      RowSender sender = new RowSender(producer, header);
      List<String> failures = new SendLoop(reader, sender, progress).run(files);
      sender.flush();
      return new SendSummary(
          sender.read(),
          sender.accepted(),
          sender.rejected(),
          Duration.ofNanos(System.nanoTime() - startedAt),
          sender.firstRejects(),
          failures,
          files.skipped().stream().map(Path::toString).toList());
    } finally {
      // All is acknowledged, or something failed and the rest is not worth waiting for.
      producer.close(Duration.ZERO);
    }
  }
}
