package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Outcome;
import io.ledgerline.connect.sink.TopicBatches;
import io.ledgerline.connect.sink.UnavailableException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

final class DynamoDbTest {
  private static final Table INVOICES = new Table("t_invoices", Product.INVOICES);
  private static final Table ORDERS = new Table("t_sales_orders", Product.SALES_ORDERS);
  private static final Map<String, Outcome> ORDERS_APPLIED =
      Map.of("sales-orders", new Outcome.Applied());

  private final FakeTables tables = new FakeTables();
  private final FakeStore store = new FakeStore(tables);

  @Test
  void shouldPutTheLastOfEachKeyOnce() throws Exception {
    Batch<ItemRows> batch = batch(0, order(1, 0), deletion(2, 1), order(2, 2), deletion(1, 3));
    assertThat(batch.parts().get(0).rows().count()).isEqualTo(2);
    destination(0).apply(batch);
    assertThat(TopicBatches.outcomes(batch)).isEqualTo(ORDERS_APPLIED);
    assertThat(tables.requests).isEqualTo(Collections.nCopies(2, "putIfNewer t_sales_orders"));
    assertThat(offset(1)).isEqualTo(3);
    assertThat(tables.of(ORDERS, "1").get("")).containsKey("_deleted").doesNotContainKey("amount");
    assertThat(offset(2)).isEqualTo(2);
  }

  @Test
  void shouldNeverReplaceANewerVersion() throws Exception {
    apply(1, deletion(1, 5));
    apply(1, order(1, 4));
    apply(0, order(1, 900));
    assertThat(tables.of(ORDERS, "1").get("")).containsKey("_deleted");
    apply(2, order(1, 0));
    assertThat(tables.of(ORDERS, "1").get("")).doesNotContainKey("_deleted");
  }

  @Test
  void shouldKeepWhatIsDoneWhenTheStoreGoesAway() throws Exception {
    Batch<ItemRows> batch = batch(0, order(1, 0), order(2, 1), order(3, 2));
    List<Throwable> answers = new ArrayList<>(Arrays.asList(null, Failures.timeout(), null));
    store.before = request -> answers.remove(0);
    assertThatThrownBy(() -> destination(0).apply(batch))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("DynamoDB: Unable to execute HTTP request: timed out");
    assertThat(TopicBatches.outcomes(batch)).isEmpty();
    assertThat(batch.parts().get(0).rows().pending()).extracting(Change::key).containsExactly("2");
    store.before = request -> null;
    tables.requests.clear();
    destination(0).apply(batch);
    assertThat(tables.requests).containsExactly("putIfNewer t_sales_orders");
    assertThat(TopicBatches.outcomes(batch)).isEqualTo(ORDERS_APPLIED);
    assertThat(batch.parts()).isEmpty();
  }

  @Test
  void shouldApplyOneTopicAlthoughAnotherIsLeft() {
    Batch<ItemRows> batch = batch(0, order(1, 0), Documents.invoice("9", 1, 0));
    store.before = request -> request.endsWith("invoices") ? Failures.timeout() : null;
    assertThatThrownBy(() -> destination(0).apply(batch)).isInstanceOf(UnavailableException.class);
    assertThat(TopicBatches.outcomes(batch)).isEqualTo(ORDERS_APPLIED);
    assertThat(batch.parts()).extracting("topic").containsExactly("invoices");
  }

  @Test
  void shouldGoOnWhileFourOfFiveRequestsAreThrottled() throws Exception {
    Random random = new Random(7);
    store.before = request -> random.nextInt(5) > 0 ? Failures.throttled() : null;
    SinkRecord[] records =
        Stream.iterate(0, i -> i + 1).limit(300).map(i -> order(i, i)).toArray(SinkRecord[]::new);
    Batch<ItemRows> batch = batch(0, records);
    destination(0).apply(batch);
    assertThat(TopicBatches.outcomes(batch)).isEqualTo(ORDERS_APPLIED);
    assertThat(offset(299)).isEqualTo(299);
  }

  @Test
  void shouldFinishAnInvoiceOfManyPartsAlthoughThrottled() {
    Random random = new Random(7);
    store.before = request -> random.nextInt(5) > 0 ? Failures.throttled() : null;
    Batch<ItemRows> batch = batch(0, Documents.invoice("9", 200, 0));
    for (int tries = 0; !batch.parts().isEmpty() && tries < 20; tries++) {
      try {
        destination(0).apply(batch);
      } catch (UnavailableException e) {
        assertThat(e).hasMessageStartingWith("DynamoDB throttles table t_invoices");
      }
    }
    assertThat(batch.parts()).isEmpty();
    assertThat(lines("9")).isEqualTo(200);
    assertThat(tables.of(INVOICES, "9")).hasSize(1 + 40);
  }

  @Test
  void shouldPauseWhenEveryRequestIsThrottled() {
    store.before = request -> Failures.throttled();
    Batch<ItemRows> batch = batch(0, order(1, 0), order(2, 1));
    assertThatThrownBy(() -> destination(0).apply(batch))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("DynamoDB throttles table t_sales_orders: The level was exceeded");
    assertThat(tables.requests).hasSizeBetween(100, 110);
    assertThat(batch.parts().get(0).rows().pending()).hasSize(2);
  }

  @Test
  void shouldStopOnlyTheTopicThatNeedsARepair() throws Exception {
    store.before =
        request ->
            request.endsWith("orders")
                ? Failures.of(400, "AccessDeniedException", "No PutItem for u")
                : null;
    Batch<ItemRows> batch = batch(0, order(1, 40), Documents.invoice("9", 1, 0));
    destination(0).apply(batch);
    assertThat(TopicBatches.outcomes(batch))
        .containsEntry("invoices", new Outcome.Applied())
        .containsEntry(
            "sales-orders",
            new Outcome.Stopped(
                "topic sales-orders, offset 40: table t_sales_orders: No PutItem for u; grant the"
                    + " connector's credentials what they need"));
  }

  @Test
  void shouldEndTheTaskOnAMistakeOfTheProgram() {
    store.before = request -> new NullPointerException();
    assertThatThrownBy(() -> destination(0).apply(batch(0, order(1, 0))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void shouldEndSoonWhenInterrupted() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> destination(0).apply(batch(0, order(1, 0))))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("the task ends");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void shouldPutPartsBeforeTheHead() throws Exception {
    apply(0, Documents.invoice("9", 12, 5));
    assertThat(tables.requests)
        .containsExactly(
            "head t_invoices",
            "put t_invoices",
            "put t_invoices",
            "put t_invoices",
            "putIfNewer t_invoices",
            "keysBetween t_invoices",
            "keysBetween t_invoices");
    assertThat(lines("9")).isEqualTo(12);
    assertThat(tables.of(INVOICES, "9")).hasSize(4);
  }

  @Test
  void shouldNotQueryForOrdinaryInvoices() throws Exception {
    apply(0, Documents.invoice("9", 1, 5));
    apply(0, Documents.invoice("9", 2, 6));
    apply(0, Documents.record("invoices", "9", null, 7));
    assertThat(tables.requests).isEqualTo(Collections.nCopies(3, "putIfNewer t_invoices"));
  }

  @Test
  void shouldSweepThePartsOfWhatIsReplaced() throws Exception {
    apply(0, Documents.invoice("9", 12, 5));
    apply(0, Documents.invoice("9", 20, 6));
    assertThat(lines("9")).isEqualTo(20);
    assertThat(tables.of(INVOICES, "9")).hasSize(1 + 4);
    apply(0, Documents.record("invoices", "9", null, 7));
    assertThat(tables.of(INVOICES, "9")).containsOnlyKeys("0");
  }

  @Test
  void shouldSweepWhatABrokenRunHasLeftOfAnOlderRecord() throws Exception {
    List<Throwable> answers = new ArrayList<>(Arrays.asList(null, null, Failures.timeout()));
    store.before = request -> answers.remove(0);
    assertThatThrownBy(() -> apply(0, Documents.invoice("9", 12, 5)))
        .isInstanceOf(UnavailableException.class);
    assertThat(tables.of(INVOICES, "9")).hasSize(1);
    store.before = request -> null;
    apply(
        0,
        Documents.invoice("9", 12, 5),
        Documents.invoice("9", 13, 6),
        Documents.invoice("9", 1, 7));
    assertThat(tables.of(INVOICES, "9")).containsOnlyKeys("0");
  }

  @Test
  void shouldSweepForARecordThatHadNotComeToItAndIsNowReadTogetherWithTheNext() throws Exception {
    apply(0, Documents.invoice("9", 12, 5));
    store.before = request -> request.startsWith("keys") ? Failures.timeout() : null;
    assertThatThrownBy(() -> apply(0, Documents.invoice("9", 1, 6)))
        .isInstanceOf(UnavailableException.class);
    store.before = request -> null;
    apply(0, Documents.invoice("9", 1, 6), Documents.invoice("9", 2, 7));
    assertThat(tables.of(INVOICES, "9")).containsOnlyKeys("0");
    assertThat(FakeStore.headOf(tables.of(INVOICES, "9").get("0")).version().offset()).isEqualTo(7);
  }

  @Test
  void shouldSweepAfterAnAnswerThatWasLost() throws Exception {
    apply(0, Documents.invoice("9", 12, 5));
    List<Throwable> answers = new ArrayList<>(Arrays.asList(null, Failures.timeout()));
    store.afterwards = request -> request.startsWith("putIf") ? answers.remove(0) : null;
    assertThatThrownBy(() -> apply(0, Documents.invoice("9", 1, 6)))
        .isInstanceOf(UnavailableException.class);
    assertThat(tables.of(INVOICES, "9")).hasSize(4);
    store.afterwards = request -> null;
    apply(0, Documents.invoice("9", 1, 6));
    assertThat(tables.of(INVOICES, "9")).containsOnlyKeys("0");
  }

  @Test
  void shouldRemoveItsOwnPartsWhenANewerHeadIsThere() throws Exception {
    FakeStore late = new FakeStore(tables);
    late.before =
        request -> {
          if (request.startsWith("put ")) {
            late.before = other -> null;
            applyUnchecked(Documents.invoice("9", 20, 6));
          }
          return null;
        };
    new DynamoDb(settings(0), late).apply(batch(0, Documents.invoice("9", 12, 5)));
    assertThat(lines("9")).isEqualTo(20);
    assertThat(tables.of(INVOICES, "9")).hasSize(1 + 4);
  }

  @Test
  void shouldReplaceEvenPartsWhenTheGenerationIsNewer() throws Exception {
    apply(1, Documents.invoice("9", 12, 500));
    apply(2, Documents.invoice("9", 13, 3));
    assertThat(lines("9")).isEqualTo(13);
    assertThat(tables.of(INVOICES, "9")).hasSize(4);
  }

  private void applyUnchecked(SinkRecord record) {
    try {
      apply(0, record);
    } catch (UnavailableException e) {
      throw new IllegalStateException(e);
    }
  }

  private void apply(int generation, SinkRecord... records) throws UnavailableException {
    destination(generation).apply(batch(generation, records));
  }

  private DynamoDb destination(int generation) {
    return new DynamoDb(settings(generation), store);
  }

  private static DynamoDbSettings settings(int generation) {
    return new DynamoDbSettings(
        Region.EU_WEST_2, Optional.empty(), false, "t_", generation, 16, 500);
  }

  static Batch<ItemRows> batch(int generation, SinkRecord... records) {
    Map<String, Supplier<ItemRows>> rows =
        Arrays.stream(Product.values())
            .collect(
                Collectors.toMap(
                    Product::topic,
                    product -> () -> new ItemRows(new Items(product, generation, 500))));
    return TopicBatches.of(rows, List.of(records));
  }

  private static SinkRecord order(int id, long offset) {
    return Documents.record("sales-orders", String.valueOf(id), Documents.order(id), offset);
  }

  private static SinkRecord deletion(int id, long offset) {
    return Documents.record("sales-orders", String.valueOf(id), null, offset);
  }

  private int offset(int order) {
    return new BigDecimal(tables.of(ORDERS, String.valueOf(order)).get("").get("_offset").n())
        .intValueExact();
  }

  /** What a reader finds: the lines in the parts that the head names. */
  private int lines(String invoiceNo) {
    NavigableMap<String, Map<String, AttributeValue>> all = tables.of(INVOICES, invoiceNo);
    Head head = FakeStore.headOf(all.get("0"));
    int lines = 0;
    for (int i = 0; i < head.parts(); i++) {
      lines += all.get(PartKeys.of(head.version(), i)).get("items").l().size();
    }
    return lines;
  }
}
