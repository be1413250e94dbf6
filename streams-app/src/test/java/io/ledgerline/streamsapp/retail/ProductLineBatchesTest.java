package io.ledgerline.streamsapp.retail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.streamsapp.sales.ProductFigures;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProductLineBatchesTest {
  /** As far as a line's figures go: the highest price times the most units. */
  private static final ProductFigures SOLD =
      new ProductFigures(
          1,
          Integer.MIN_VALUE,
          BigInteger.TEN.pow(19).multiply(BigInteger.valueOf(Integer.MIN_VALUE)));

  private final ProductLineBatches batches = new ProductLineBatches();

  @Test
  void shouldGatherLinesByBucketInTheirOrder() {
    batches.add(3, line("85123A", 1, "WHITE HANGING HEART"));
    batches.add(60, line("é".repeat(32), 2, ""));
    batches.add(3, gone("85123A", 1));
    batches.add(3, line("71053", 4, "x".repeat(512)));

    assertThat(batches.bytes()).isGreaterThan(512);
    assertThat(drained())
        .isEqualTo(
            Map.of(
                3,
                List.of(
                    "85123A there 1 WHITE HANGING HEART",
                    "85123A gone 1 ",
                    "71053 there 4 " + "x".repeat(512)),
                60,
                List.of("é".repeat(32) + " there 2 ")));
  }

  @Test
  void shouldHaveNothingLeftAfterADrain() {
    batches.add(3, line("85123A", 1, "HEART"));
    batches.drain((message, bucket) -> {});

    assertThat(batches.bytes()).isZero();
    assertThat(drained()).isEmpty();

    batches.add(3, line("71053", 2, "LANTERN"));

    assertThat(drained()).isEqualTo(Map.of(3, List.of("71053 there 2 LANTERN")));
  }

  @Test
  void shouldForgetWhatIsCleared() {
    batches.add(3, line("85123A", 1, "HEART"));
    batches.clear();

    assertThat(batches.bytes()).isZero();
    assertThat(drained()).isEmpty();
  }

  @Test
  void shouldCloseAMessageLongBeforeKafkaRefusesIt() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      batches.add(7, line("85123A", i, "d".repeat(500)));
      expected.add("85123A there %d %s".formatted(i, "d".repeat(500)));
    }
    List<Integer> sizes = new ArrayList<>();
    List<String> lines = new ArrayList<>();

    batches.drain(
        (message, bucket) -> {
          sizes.add(message.length);
          SoldLine.readAll(message, line -> lines.add(text(line)));
        });

    assertThat(sizes).hasSizeGreaterThan(30).allMatch(size -> size < 66_500);
    assertThat(lines).isEqualTo(expected);
  }

  @Test
  void shouldRefuseAMessageThatWeDoNotWrite() {
    byte[] message = {1, 'A', 7, 0, 0, 0, 0, 0, 0, 0, 0, '1', 0, 0, 1, 0, 0};

    assertThatThrownBy(() -> SoldLine.readAll(message, line -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("unknown kind 7");
  }

  private Map<Integer, List<String>> drained() {
    Map<Integer, List<String>> drained = new HashMap<>();
    batches.drain(
        (message, bucket) ->
            SoldLine.readAll(
                message,
                line -> drained.computeIfAbsent(bucket, any -> new ArrayList<>()).add(text(line))));
    return drained;
  }

  private static String text(SoldLine sold) {
    assertThat(sold.change())
        .isEqualTo(sold.line().gone() ? ProductFigures.NONE.minus(SOLD) : SOLD);
    return "%s %s %d %s"
        .formatted(
            new String(sold.stockCode(), UTF_8),
            sold.line().gone() ? "gone" : "there",
            sold.line().place().issuedAtMs(),
            new String(sold.line().description(), UTF_8));
  }

  private static SoldLine line(String stockCode, int issuedAtMs, String description) {
    return new SoldLine(
        stockCode.getBytes(UTF_8),
        new ProductLine(false, place(issuedAtMs), description.getBytes(UTF_8)),
        SOLD);
  }

  private static SoldLine gone(String stockCode, int issuedAtMs) {
    return new SoldLine(
        stockCode.getBytes(UTF_8),
        new ProductLine(true, place(issuedAtMs), new byte[0]),
        ProductFigures.NONE.minus(SOLD));
  }

  private static LinePlace place(int issuedAtMs) {
    return LinePlace.of(issuedAtMs, "536365".getBytes(US_ASCII), 1);
  }
}
