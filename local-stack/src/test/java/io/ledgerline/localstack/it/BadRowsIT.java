package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.csvclient.BadRows;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 1,000 bad rows of twenty kinds among 10,000 good ones, all the way. */
class BadRowsIT {
  @TempDir Path folder;

  @Test
  void shouldRejectExactlyTheBadRowsEachWithItsRowAndCause() throws Exception {
    BadRows rows = new BadRows();
    Path file = Files.write(folder.resolve("bad-rows.csv"), rows.csv());

    SendSummary summary = SharedStack.load(file);
    KafkaTopics.awaitProcessed();

    assertThat(summary.toString()).startsWith("11,000 read, 10,000 accepted, 1,000 rejected");
    List<ConsumerRecord<byte[], byte[]>> rejects =
        KafkaTopics.records(Topics.INVOICE_LINES_REJECTED.name()).stream()
            .filter(reject -> "bad-rows.csv".equals(header(reject, "file")))
            .sorted(Comparator.comparingLong(reject -> Long.parseLong(header(reject, "row"))))
            .toList();
    assertThat(rejects)
        .extracting(reject -> header(reject, "row") + ": " + header(reject, "cause"))
        .containsExactlyElementsOf(rows.rejects());
    String text = new String(rows.csv(), UTF_8);
    assertThat(rejects)
        .allSatisfy(reject -> assertThat(text).contains(new String(reject.value(), UTF_8)));
    shouldServeEveryGoodRow(rows);
  }

  /** The good rows, said as invoiceNo#lineNo@row, are the items of the invoices served. */
  private static void shouldServeEveryGoodRow(BadRows rows) throws Exception {
    ApiClient api = SharedStack.api();
    String current = "";
    List<Integer> served = List.of();
    for (String line : rows.lines()) {
      String invoiceNo = line.substring(0, line.indexOf('#'));
      if (!invoiceNo.equals(current)) {
        current = invoiceNo;
        served =
            api.invoice(invoiceNo).body().findValues("lineNo").stream()
                .map(n -> n.asInt())
                .toList();
      }
      assertThat(served)
          .as(line)
          .contains(Integer.parseInt(line.substring(line.indexOf('#') + 1, line.indexOf('@'))));
    }
  }

  private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return record.headers().lastHeader(name) == null
        ? ""
        : new String(record.headers().lastHeader(name).value(), UTF_8);
  }
}
