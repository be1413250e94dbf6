package io.ledgerline.streamsapp.cdc;

import static io.ledgerline.streamsapp.cdc.PlainRecords.inner;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.totesys.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents: a left join of everything that an order or a payment refers to. */
class TotesysTopologyTest {
  @TempDir Path stateDir;
  private TotesysDriver totesys;

  @BeforeEach
  void start() {
    totesys = new TotesysDriver(stateDir);
  }

  @AfterEach
  void stop() {
    totesys.close();
  }

  @Test
  void shouldShowAnOrderBeforeItsSidesHaveComeAndFillThemInOneByOne() {
    totesys.insert(Table.SALES_ORDER, 1);
    assertThat(order())
        .containsEntry("salesOrderId", 1)
        .containsEntry("staffId", 1)
        .containsEntry("staff", null)
        .containsEntry("counterparty", null)
        .containsEntry("design", null)
        .containsEntry("currency", null)
        .containsEntry("deliveryAddress", null)
        .containsEntry("transaction", null)
        .containsEntry("payment", null);

    totesys.insert(Table.STAFF, 1);
    assertThat(inner(order(), "staff")).containsEntry("department", null);
    totesys.insert(Table.DEPARTMENT, 1);
    assertThat(inner(order(), "staff", "department")).containsEntry("departmentName", "Sales");
    totesys.insert(Table.COUNTERPARTY, 1);
    assertThat(inner(order(), "counterparty")).containsEntry("legalAddress", null);
    totesys.insert(Table.ADDRESS, 1, "city", "Rome");
    assertThat(inner(order(), "counterparty", "legalAddress")).containsEntry("city", "Rome");
    totesys.insert(Table.ADDRESS, 2, "city", "Oslo");
    assertThat(inner(order(), "deliveryAddress")).containsEntry("city", "Oslo");
    totesys.insert(Table.DESIGN, 1);
    assertThat(inner(order(), "design")).containsEntry("designName", "Wooden");
    totesys.insert(Table.CURRENCY, 1);
    assertThat(inner(order(), "currency")).containsEntry("currencyName", "Pound Sterling");
    totesys.insert(Table.TRANSACTION, 1);
    assertThat(inner(order(), "transaction")).containsEntry("transactionType", "SALE");
    totesys.insert(Table.PAYMENT, 1);
    assertThat(inner(order(), "payment"))
        .containsEntry("paid", false)
        .containsEntry("paymentType", null);
    totesys.insert(Table.PAYMENT_TYPE, 1);
    assertThat(inner(order(), "payment")).containsEntry("paymentType", "SALES_RECEIPT");
  }

  @Test
  void shouldShowTheCityOfAnAddressWhereverItIsTheAddressOf() {
    totesys.insertOneOfEach();
    totesys.insert(Table.SALES_ORDER, 2, "agreed_delivery_location_id", 1);
    totesys.insert(Table.SALES_ORDER, 3, "counterparty_id", 9, "agreed_delivery_location_id", 9);
    totesys.forget();

    totesys.update(Table.ADDRESS, 1, "city", "Lund");

    assertThat(totesys.message(StarTopics.DIM_LOCATION)).containsEntry("city", "Lund");
    assertThat(totesys.message(StarTopics.DIM_COUNTERPARTY))
        .containsEntry("counterparty_legal_city", "Lund");
    Map<String, Object> payment = totesys.message(Topics.PAYMENTS);
    assertThat(inner(payment, "counterparty", "legalAddress")).containsEntry("city", "Lund");
    Map<String, Object> purchase = totesys.message(Topics.PURCHASE_ORDERS);
    assertThat(inner(purchase, "counterparty", "legalAddress")).containsEntry("city", "Lund");
    assertThat(inner(purchase, "deliveryAddress")).containsEntry("city", "New Patienceburgh");
    List<TotesysDriver.Message> orders = totesys.messages(Topics.SALES_ORDERS);
    assertThat(orders).extracting(TotesysDriver.Message::key).containsExactlyInAnyOrder("1", "2");
    assertThat(orders)
        .allSatisfy(
            order ->
                assertThat(inner(order.value(), "counterparty", "legalAddress"))
                    .containsEntry("city", "Lund"));
    assertThat(orders)
        .filteredOn(order -> order.key().equals("2"))
        .allSatisfy(
            order ->
                assertThat(inner(order.value(), "deliveryAddress")).containsEntry("city", "Lund"));
  }

  @Test
  void shouldShowARenamedDepartmentWithItsStaffAndTheirOrders() {
    totesys.insertOneOfEach();

    totesys.update(Table.DEPARTMENT, 1, "department_name", "Trade");

    assertThat(totesys.message(StarTopics.DIM_STAFF)).containsEntry("department_name", "Trade");
    assertThat(inner(order(), "staff", "department")).containsEntry("departmentName", "Trade");
    assertThat(inner(totesys.message(Topics.PURCHASE_ORDERS), "staff", "department"))
        .containsEntry("departmentName", "Trade");
    assertThat(totesys.messages(Topics.PAYMENTS)).isEmpty();
  }

  @Test
  void shouldRefreshBothOrdersWhenATransactionMovesFromOneToTheOther() {
    totesys.insertOneOfEach();
    totesys.insert(Table.SALES_ORDER, 2);
    totesys.forget();

    totesys.update(Table.TRANSACTION, 1, "sales_order_id", 2);

    Map<String, Map<String, Object>> orders = byKey(Topics.SALES_ORDERS);
    assertThat(orders).containsOnlyKeys("1", "2");
    assertThat(orders.get("1")).containsEntry("transaction", null).containsEntry("payment", null);
    assertThat(inner(orders.get("2"), "transaction")).containsEntry("salesOrderId", 2);
    assertThat(inner(orders.get("2"), "payment")).containsEntry("paymentId", 1);
    assertThat(inner(totesys.message(Topics.PAYMENTS), "transaction"))
        .containsEntry("salesOrderId", 2);
    assertThat(totesys.message(StarTopics.DIM_TRANSACTION)).containsEntry("sales_order_id", 2);
  }

  @Test
  void shouldShowAPaymentThatIsPaidInItsOrder() {
    totesys.insertOneOfEach();

    totesys.update(Table.PAYMENT, 1, "paid", true);

    assertThat(inner(order(), "payment")).containsEntry("paid", true);
    assertThat(totesys.message(Topics.PAYMENTS)).containsEntry("paid", true);
  }

  @Test
  void shouldSendNothingWhenNothingInItHasChanged() {
    totesys.insertOneOfEach();

    totesys.update(Table.SALES_ORDER, 1);
    totesys.update(Table.ADDRESS, 1, "last_updated", TotesysDriver.FIRST_COMMIT);
    totesys.update(Table.PAYMENT, 1, "company_ac_number", 5);
    totesys.insert(Table.SALES_ORDER, 2);

    assertThat(totesys.messages(Topics.SALES_ORDERS))
        .extracting(TotesysDriver.Message::key)
        .containsExactly("2");
    assertThat(totesys.messages(Topics.PURCHASE_ORDERS)).isEmpty();
    assertThat(totesys.messages(Topics.PAYMENTS)).isEmpty();
    assertThat(totesys.messages(StarTopics.DIM_LOCATION)).isEmpty();
    assertThat(totesys.messages(StarTopics.DIM_COUNTERPARTY)).isEmpty();
    assertThat(totesys.messages(StarTopics.FACT_PAYMENT)).isEmpty();
  }

  private Map<String, Object> order() {
    return totesys.message(Topics.SALES_ORDERS);
  }

  private Map<String, Map<String, Object>> byKey(Topic topic) {
    return totesys.messages(topic).stream()
        .collect(Collectors.toMap(TotesysDriver.Message::key, TotesysDriver.Message::value));
  }
}
