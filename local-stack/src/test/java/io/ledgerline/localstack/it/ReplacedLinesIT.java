package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.localstack.it.RetailFold.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines sent again with other contents, in any order and over several commits. */
class ReplacedLinesIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2011-05-01T09:00:00Z");

  @TempDir Path folder;

  @Test
  void shouldEndAsTheFoldSaysAndMoveTheHistoriesAlong() throws Exception {
    Random random = new Random(20101201);
    RetailFold fold = new RetailFold();
    for (int round = 0; round < 6; round++) {
      SendSummary summary = SharedStack.load(file(random, round, fold));
      assertThat(summary.rejected()).isZero();
      if (round % 2 == 0) {
        KafkaTopics.awaitProcessed();
      }
    }
    Served.shouldEqual(fold);
    for (int customer = 0; customer < 8; customer++) {
      String id = "rep" + customer;
      if (!fold.histories().containsKey(id)) {
        assertThat(SharedStack.api().history(id, 10)).as(id).isEmpty();
      }
    }
  }

  private Path file(Random random, int round, RetailFold fold) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String invoiceNo =
          (random.nextInt(4) == 0 ? "C" : "") + (700_000 + random.nextInt(40)) + "rep";
      int lineNo = 1 + random.nextInt(12);
      Line line = line(random);
      fold.put(invoiceNo, lineNo, line);
      lines.append(JSON.writeValueAsString(json(invoiceNo, lineNo, line))).append('\n');
    }
    return Files.writeString(folder.resolve("round-" + round + ".jsonl"), lines, UTF_8);
  }

  private static Line line(Random random) {
    return new Line(
        "SKU" + random.nextInt(5),
        random.nextInt(5) == 0 ? null : "Ware £" + random.nextInt(3),
        random.nextInt(100) - 20,
        BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)),
        START.plusSeconds(60L * random.nextInt(200)),
        random.nextInt(4) == 0 ? null : "rep" + random.nextInt(8),
        random.nextBoolean() ? "EIRE" : "United Kingdom");
  }

  private static Map<String, Object> json(String invoiceNo, int lineNo, Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("invoiceNo", invoiceNo);
    json.put("lineNo", lineNo);
    json.put("stockCode", line.stockCode());
    json.put("description", line.description());
    json.put("quantity", line.quantity());
    json.put("unitPrice", line.unitPrice().toPlainString());
    json.put("issuedAt", line.issuedAt().toString());
    json.put("customerId", line.customerId());
    json.put("country", line.country());
    return json;
  }
}
