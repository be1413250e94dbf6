package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.RejectedRecordException;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class SplittingTest {
  @Property(tries = 200)
  void shouldCutNoLargerThanAllowedAndLoseNoLine(
      @ForAll @IntRange(max = 60) int lines,
      @ForAll @IntRange(min = 600, max = 3_000) int maxBytes,
      @ForAll @IntRange(max = 200) int length) {
    Items items = new Items(Product.INVOICES, 1, maxBytes);
    SinkRecord record =
        Documents.record("invoices", "9", Documents.invoiceOf("9", lines, "d".repeat(length)), 4);
    Change change = items.read(record);
    Map<String, AttributeValue> whole =
        new Items(Product.INVOICES, 1, ItemSize.LIMIT).head(change(change));
    Map<String, AttributeValue> head = items.head(change);
    assertThat(change.split()).isEqualTo(ItemSize.of(whole) > maxBytes);
    assertThat(ItemSize.of(head)).isLessThanOrEqualTo(maxBytes);
    if (change.split()) {
      List<Map<String, AttributeValue>> parts = items.parts(change);
      assertThat(parts)
          .allSatisfy(part -> assertThat(ItemSize.of(part)).isBetween(1L, (long) maxBytes));
      assertThat(parts.stream().flatMap(part -> part.get("items").l().stream()).toList())
          .isEqualTo(whole.get("items").l());
      assertThat(head).doesNotContainKey("items").containsEntry("_parts", n(parts.size()));
    }
  }

  @Test
  void shouldGiveEachPartItsVersionAndPlace() {
    Items items = new Items(Product.INVOICES, 12, 500);
    List<Map<String, AttributeValue>> parts =
        items.parts(items.read(Documents.invoice("9", 12, 345)));
    assertThat(parts)
        .extracting(part -> part.get("part").s())
        .containsExactly(
            "0000000012.0000000000000000345.000000",
            "0000000012.0000000000000000345.000001",
            "0000000012.0000000000000000345.000002");
    assertThat(parts.get(0)).containsOnlyKeys("invoice_no", "part", "items");
  }

  @Test
  void shouldSortPartsBehindTheHeadAndByVersion() {
    assertThat(
            List.of(
                Names.HEAD,
                PartKeys.FIRST,
                PartKeys.of(new Version(0, 0), 0),
                PartKeys.last(new Version(0, 9)),
                PartKeys.prefix(new Version(0, 10)),
                PartKeys.of(new Version(0, 10), 0),
                PartKeys.of(new Version(0, 10), 1),
                PartKeys.of(new Version(2, 0), 0),
                PartKeys.of(new Version(Integer.MAX_VALUE, Long.MAX_VALUE), 999_999)))
        .isSorted();
  }

  @Test
  void shouldRejectWhatCannotBeCut() {
    Items small = new Items(Product.INVOICES, 1, 600);
    assertThatThrownBy(() -> small.read(record(Documents.invoiceOf("9", 2, "d".repeat(500)))))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage("a line takes 579 bytes, but a part may have 540");
    Items tiny = new Items(Product.INVOICES, 1, 150);
    assertThatThrownBy(() -> tiny.read(record(Documents.invoiceOf("9", 2, "d"))))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessageMatching("it takes 3\\d\\d bytes, but an item may have 150");
  }

  @Test
  void shouldRejectASummaryOnlyBeyondTheLimitOfAllItems() {
    Items items = new Items(Product.CUSTOMER_INVOICES, 1, 600);
    assertThat(items.read(summary(409_000)).split()).isFalse();
    assertThatThrownBy(() -> items.read(summary(409_600)))
        .isInstanceOf(RejectedRecordException.class)
        .hasMessage("it takes 409788 bytes, but an item may have 409600");
  }

  private static Change change(Change change) {
    return Change.whole(change.key(), change.version(), change.value());
  }

  private static SinkRecord record(Object value) {
    return Documents.record("invoices", "9", value, 4);
  }

  private static SinkRecord summary(int length) {
    return Documents.record(
        "customer-invoices",
        "1#2010-12-01T08:26:00Z#9",
        Documents.summary("1", "9", "x".repeat(length)),
        0);
  }

  private static AttributeValue n(int value) {
    return AttributeValue.fromN(String.valueOf(value));
  }
}
