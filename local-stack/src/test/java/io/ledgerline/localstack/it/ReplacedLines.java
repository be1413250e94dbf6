package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.it.RetailFold.Line;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Files of lines, the same few again and again with other contents. */
public final class ReplacedLines {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2011-05-01T09:00:00Z");

  private final Random random;
  private final String suffix;
  private final RetailFold fold;
  private int round;

  /**
   * @param suffix of the invoices' numbers, and what customers' ids begin with
   * @param fold is told of each line
   */
  public ReplacedLines(long seed, String suffix, RetailFold fold) {
    this.random = new Random(seed);
    this.suffix = suffix;
    this.fold = fold;
  }

  /** The next file of 2,000 lines, which the fold has taken. */
  public Path next(Path folder) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 2_000; i++) {
      String invoiceNo =
          (random.nextInt(4) == 0 ? "C" : "") + (700_000 + random.nextInt(40)) + suffix;
      int lineNo = 1 + random.nextInt(12);
      Line line = line();
      fold.put(invoiceNo, lineNo, line);
      lines.append(JSON.writeValueAsString(json(invoiceNo, lineNo, line))).append('\n');
    }
    round++;
    return Files.writeString(folder.resolve("round-" + suffix + round + ".jsonl"), lines, UTF_8);
  }

  private Line line() {
    return new Line(
        "SKU" + random.nextInt(5),
        random.nextInt(5) == 0 ? null : "Ware £" + random.nextInt(3),
        random.nextInt(100) - 20,
        BigDecimal.valueOf(random.nextInt(100_000), random.nextInt(5)),
        START.plusSeconds(60L * random.nextInt(200)),
        random.nextInt(4) == 0 ? null : suffix + random.nextInt(8),
        random.nextBoolean() ? "EIRE" : "United Kingdom");
  }

  private static Map<String, Object> json(String invoiceNo, int lineNo, Line line) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("invoiceNo", invoiceNo);
    json.put("lineNo", lineNo);
    json.put("stockCode", line.stockCode());
    json.put("description", line.description());
    json.put("quantity", line.quantity());
    json.put("unitPrice", line.unitPrice().stripTrailingZeros().toPlainString());
    json.put("issuedAt", line.issuedAt().toString());
    json.put("customerId", line.customerId());
    json.put("country", line.country());
    return json;
  }
}
