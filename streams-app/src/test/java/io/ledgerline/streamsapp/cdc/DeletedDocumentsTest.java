package io.ledgerline.streamsapp.cdc;

import static io.ledgerline.streamsapp.cdc.PlainRecords.inner;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.totesys.Table;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A document exists exactly while its own row does. */
class DeletedDocumentsTest {
  @TempDir Path stateDir;
  private TotesysDriver totesys;

  @BeforeEach
  void start() {
    totesys = new TotesysDriver(stateDir);
    totesys.insertOneOfEach();
  }

  @AfterEach
  void stop() {
    totesys.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"SALES_ORDER", "PURCHASE_ORDER", "PAYMENT"})
  void shouldSendATombstoneForADocumentWhoseRowIsDeleted(Table table) {
    totesys.delete(table, 1);

    assertThat(totesys.messages(documents(table)))
        .containsExactly(new TotesysDriver.Message("1", null));
    totesys.delete(table, 1);
    assertThat(totesys.messages(documents(table))).isEmpty();
  }

  @Test
  void shouldKeepAnOrderWhoseSidesAreDeleted() {
    totesys.delete(Table.PAYMENT, 1);
    assertThat(order()).containsEntry("payment", null);
    totesys.delete(Table.TRANSACTION, 1);
    assertThat(order()).containsEntry("transaction", null);
    totesys.delete(Table.DEPARTMENT, 1);
    assertThat(inner(order(), "staff")).containsEntry("department", null);
    totesys.delete(Table.ADDRESS, 1);
    assertThat(inner(order(), "counterparty")).containsEntry("legalAddress", null);
  }

  @Test
  void shouldClearPaymentsFromOrdersWhenTheirTableIsTruncated() {
    totesys.insert(Table.PAYMENT, 2, "transaction_id", 9);
    totesys.forget();

    totesys.truncate(Table.PAYMENT);

    assertThat(totesys.messages(Topics.PAYMENTS))
        .containsExactlyInAnyOrder(
            new TotesysDriver.Message("1", null), new TotesysDriver.Message("2", null));
    assertThat(order()).containsEntry("payment", null);
    assertThat(totesys.messages(Topics.PURCHASE_ORDERS)).isEmpty();
  }

  @Test
  void shouldSendATombstoneForEachOrderWhenTheirTableIsTruncated() {
    totesys.insert(Table.SALES_ORDER, 2);
    totesys.forget();

    totesys.truncate(Table.SALES_ORDER);

    assertThat(totesys.messages(Topics.SALES_ORDERS))
        .containsExactlyInAnyOrder(
            new TotesysDriver.Message("1", null), new TotesysDriver.Message("2", null));
  }

  @Test
  void shouldSendADocumentOnceHoweverManyOfItsSidesOneCommitChanges() {
    for (int id = 2; id <= 5; id++) {
      totesys.insert(Table.PAYMENT, id);
    }
    totesys.forget();

    totesys.truncate(Table.PAYMENT);

    assertThat(totesys.messages(Topics.SALES_ORDERS)).hasSize(1);
  }

  private Map<String, Object> order() {
    return totesys.message(Topics.SALES_ORDERS);
  }

  private static Topic documents(Table table) {
    return switch (table) {
      case SALES_ORDER -> Topics.SALES_ORDERS;
      case PURCHASE_ORDER -> Topics.PURCHASE_ORDERS;
      default -> Topics.PAYMENTS;
    };
  }
}
