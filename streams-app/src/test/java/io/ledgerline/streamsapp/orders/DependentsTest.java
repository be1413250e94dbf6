package io.ledgerline.streamsapp.orders;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.totesys.PlainColumns;
import io.ledgerline.streamsapp.totesys.RowKey;
import io.ledgerline.streamsapp.totesys.StoredSourceRows;
import io.ledgerline.streamsapp.totesys.Table;
import io.ledgerline.streamsapp.totesys.row.Row;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DependentsTest {
  private final StoredSourceRows rows = new StoredSourceRows();
  private final Dependents dependents = new Dependents(rows);

  @BeforeEach
  void putOneOfEach() {
    put(Table.ADDRESS, 1);
    put(Table.ADDRESS, 2);
    put(Table.COUNTERPARTY, 1);
    put(Table.CURRENCY, 1);
    put(Table.DEPARTMENT, 1);
    put(Table.DESIGN, 1);
    put(Table.STAFF, 1);
    put(Table.PAYMENT_TYPE, 1);
    put(Table.SALES_ORDER, 1);
    put(Table.PURCHASE_ORDER, 1);
    put(Table.TRANSACTION, 1);
    put(Table.PAYMENT, 1);
  }

  @Test
  void shouldFollowAnAddressOnBothOfItsWays() {
    assertThat(of(Table.ADDRESS, 1))
        .contains(key(Table.ADDRESS, 1), key(Table.COUNTERPARTY, 1))
        .contains(key(Table.SALES_ORDER, 1), key(Table.PURCHASE_ORDER, 1), key(Table.PAYMENT, 1));
    assertThat(of(Table.ADDRESS, 2))
        .containsExactlyInAnyOrder(
            key(Table.ADDRESS, 2), key(Table.SALES_ORDER, 1), key(Table.PURCHASE_ORDER, 1));
  }

  @Test
  void shouldFollowADepartmentThroughItsStaff() {
    assertThat(of(Table.DEPARTMENT, 1))
        .contains(key(Table.STAFF, 1), key(Table.SALES_ORDER, 1), key(Table.PURCHASE_ORDER, 1))
        .doesNotContain(key(Table.PAYMENT, 1));
  }

  @Test
  void shouldFollowADesignToSalesOrdersAlone() {
    assertThat(of(Table.DESIGN, 1))
        .containsExactlyInAnyOrder(key(Table.DESIGN, 1), key(Table.SALES_ORDER, 1));
  }

  @Test
  void shouldFollowAPaymentTypeThroughPaymentsToOrders() {
    assertThat(of(Table.PAYMENT_TYPE, 1))
        .contains(key(Table.PAYMENT, 1), key(Table.SALES_ORDER, 1))
        .doesNotContain(key(Table.PURCHASE_ORDER, 1));
  }

  @Test
  void shouldFollowATransactionToItsPaymentAndToBothOrdersWhenItMoves() {
    Row before = PlainColumns.row(Table.TRANSACTION, 1);
    put(Table.TRANSACTION, 1, "sales_order_id", null, "purchase_order_id", 1);

    assertThat(of(Table.TRANSACTION, 1, before))
        .containsExactlyInAnyOrder(
            key(Table.TRANSACTION, 1),
            key(Table.PAYMENT, 1),
            key(Table.SALES_ORDER, 1),
            key(Table.PURCHASE_ORDER, 1));
  }

  @Test
  void shouldFollowAPaymentToTheOrdersOfBothTransactionsWhenItMoves() {
    Row before = PlainColumns.row(Table.PAYMENT, 1);
    put(Table.TRANSACTION, 2, "sales_order_id", null, "purchase_order_id", 1);
    put(Table.PAYMENT, 1, "transaction_id", 2);

    assertThat(of(Table.PAYMENT, 1, before))
        .containsExactlyInAnyOrder(
            key(Table.PAYMENT, 1), key(Table.SALES_ORDER, 1), key(Table.PURCHASE_ORDER, 1));
  }

  @Test
  void shouldFollowWhatIsDeletedFromWhatItWas() {
    Row payment = rows.remove(key(Table.PAYMENT, 1));
    assertThat(of(Table.PAYMENT, 1, payment))
        .containsExactlyInAnyOrder(key(Table.PAYMENT, 1), key(Table.SALES_ORDER, 1));

    Row transaction = rows.remove(key(Table.TRANSACTION, 1));
    assertThat(of(Table.TRANSACTION, 1, transaction))
        .containsExactlyInAnyOrder(key(Table.TRANSACTION, 1), key(Table.SALES_ORDER, 1));
  }

  @Test
  void shouldLeaveAnOrderByItself() {
    assertThat(of(Table.SALES_ORDER, 1)).containsExactly(key(Table.SALES_ORDER, 1));
    assertThat(of(Table.PURCHASE_ORDER, 1)).containsExactly(key(Table.PURCHASE_ORDER, 1));
  }

  @Test
  void shouldFollowARowThatIsReferredToBeforeItHasCome() {
    put(Table.SALES_ORDER, 2, "staff_id", 77);

    assertThat(of(Table.STAFF, 77))
        .containsExactlyInAnyOrder(key(Table.STAFF, 77), key(Table.SALES_ORDER, 2));
  }

  private Set<RowKey> of(Table table, int id) {
    return of(table, id, null);
  }

  private Set<RowKey> of(Table table, int id, Row before) {
    Set<RowKey> products = new HashSet<>();
    dependents.of(key(table, id), before, products::add);
    return products;
  }

  private void put(Table table, int id, Object... columnsAndValues) {
    Row unused = rows.put(PlainColumns.row(table, id, columnsAndValues));
  }

  private static RowKey key(Table table, int id) {
    return new RowKey(table, id);
  }
}
