package io.ledgerline.connect.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.connect.sink.Prepared;
import io.ledgerline.connect.sink.StoppedTopicException;
import io.ledgerline.connect.sink.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

final class TablesTest {
  private final FakeTables tables = new FakeTables();
  private final FakeStore store = new FakeStore(tables);

  @ParameterizedTest
  @EnumSource(
      value = TableStatus.class,
      names = {"ACTIVE", "UPDATING"})
  void shouldGoOnAtTheConsumersOffsetsWithATableThatFits(TableStatus status) throws Exception {
    table("invoices", Product.INVOICES.attributes(), status);
    Prepared<ItemRows> prepared = prepare("invoices", false);
    assertThat(prepared.nextOffsets()).isEmpty();
    assertThat(prepared.rows().get().count()).isZero();
    assertThat(tables.requests).containsExactly("describe invoices");
  }

  @Test
  void shouldCreateAMissingTableIfToldSoAndWaitForIt() throws Exception {
    assertThatThrownBy(() -> prepare("customer-invoices", true))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("table customer_invoices is being created");
    assertThatThrownBy(() -> prepare("customer-invoices", true))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("table customer_invoices is CREATING");
    table("customer_invoices", Product.CUSTOMER_INVOICES.attributes(), TableStatus.ACTIVE);
    assertThat(prepare("customer-invoices", true).nextOffsets()).isEmpty();
    assertThat(tables.requests).filteredOn(request -> request.startsWith("create")).hasSize(1);
  }

  @Test
  void shouldStopWithoutATable() {
    assertStopped(
        "sales-orders",
        "topic sales-orders: there is no table sales_orders, create it with the key"
            + " [sales_order_id N HASH] or set tables.create=true");
  }

  @Test
  void shouldStopAtAnotherKey() {
    table(
        "sales_orders",
        List.of(KeyAttribute.hash("sales_order_id", ScalarAttributeType.S)),
        TableStatus.ACTIVE);
    assertStopped(
        "sales-orders",
        "topic sales-orders: table sales_orders has the key [sales_order_id S HASH] and not"
            + " [sales_order_id N HASH], create it anew or set another table.prefix");
  }

  @Test
  void shouldStopAtATableThatSomebodyHasToRevive() {
    table("invoices", Product.INVOICES.attributes(), TableStatus.ARCHIVED);
    assertStopped("invoices", "topic invoices: table invoices is ARCHIVED, make it active");
  }

  @Test
  void shouldStopATopicThatHasNoTable() {
    assertStopped("payments", "topic payments: there is no table for it, take it out of topics");
  }

  @Test
  void shouldStopWithoutPermissionAndWaitForAnythingElse() {
    store.before = request -> Failures.of(400, "AccessDeniedException", "No DescribeTable for u");
    assertStopped(
        "invoices",
        "topic invoices: table invoices: No DescribeTable for u; grant the connector's credentials"
            + " what they need");
    store.before = request -> Failures.timeout();
    assertThatThrownBy(() -> prepare("invoices", false))
        .isInstanceOf(UnavailableException.class)
        .hasMessage("DynamoDB: Unable to execute HTTP request: timed out");
  }

  private void assertStopped(String topic, String message) {
    assertThatThrownBy(() -> prepare(topic, false))
        .isInstanceOf(StoppedTopicException.class)
        .hasMessage(message);
  }

  private Prepared<ItemRows> prepare(String topic, boolean create) throws UnavailableException {
    DynamoDbSettings settings =
        new DynamoDbSettings(Region.EU_WEST_2, Optional.empty(), create, "", 0, 16, 600);
    return new DynamoDb(settings, store).prepare(topic, Set.of());
  }

  private void table(String name, List<KeyAttribute> key, TableStatus status) {
    tables.descriptions.put(name, FakeStore.described(key, status));
  }
}
