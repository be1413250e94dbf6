package io.ledgerline.streamsapp.cdc;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.streamsapp.totesys.Source;
import io.ledgerline.streamsapp.totesys.Table;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a second snapshot makes of the rows that were there before. */
class SnapshotTopologyTest {
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
  void shouldInsertTheRowsOfTheFirstSnapshot() {
    Source snapshot = totesys.next();
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);
    totesys.endSnapshot(snapshot, Table.PAYMENT, 2);
    totesys.read(snapshot, Table.PAYMENT, 2, "transaction_id", 2);

    assertThat(facts()).containsExactly("1 INSERT 1", "2 INSERT 1");
  }

  @Test
  void shouldDeleteWhatIsMissingOnceTheEndAndAllRowsHaveComeAndNotBefore() {
    insertPayments(3);
    Source snapshot = totesys.next();
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);
    totesys.endSnapshot(snapshot, Table.PAYMENT, 2);
    assertThat(facts()).isEmpty();
    assertThat(totesys.messages(Topics.PAYMENTS)).isEmpty();

    totesys.read(snapshot, Table.PAYMENT, 3, "paid", true);

    assertThat(facts()).containsExactly("3 UPDATE 2", "2 DELETE 2");
    assertThat(totesys.messages(Topics.PAYMENTS))
        .filteredOn(payment -> payment.value() == null)
        .extracting(TotesysDriver.Message::key)
        .containsExactly("2");
  }

  @Test
  void shouldNameThePlaceAndTimeOfTheSnapshotInItsDeletions() {
    insertPayments(1);
    Source snapshot = totesys.next();
    totesys.endSnapshot(snapshot, Table.PAYMENT, 0);

    assertThat(totesys.message(StarTopics.FACT_PAYMENT))
        .containsEntry("operation", "DELETE")
        .containsEntry("source_lsn", snapshot.lsn())
        .containsEntry("recorded_at", snapshot.committedAt());
  }

  @Test
  void shouldDeleteEverythingWhenTheTableWasEmpty() {
    insertPayments(2);
    totesys.insert(Table.STAFF, 1);

    totesys.endSnapshot(totesys.next(), Table.PAYMENT, 0);

    assertThat(facts()).containsExactly("1 DELETE 2", "2 DELETE 2");
    assertThat(totesys.messages(Topics.PAYMENTS))
        .containsExactlyInAnyOrder(
            new TotesysDriver.Message("1", null), new TotesysDriver.Message("2", null));
  }

  @Test
  void shouldLeaveOtherTablesAlone() {
    insertPayments(1);
    totesys.insert(Table.PAYMENT_TYPE, 1);
    totesys.insert(Table.SALES_ORDER, 1);
    var unused = totesys.messages(StarTopics.DIM_PAYMENT_TYPE);

    totesys.endSnapshot(totesys.next(), Table.PAYMENT, 0);

    assertThat(totesys.messages(StarTopics.DIM_PAYMENT_TYPE)).isEmpty();
    assertThat(totesys.messages(StarTopics.FACT_SALES_ORDER)).hasSize(1);
  }

  @Test
  void shouldDeleteNothingForASnapshotThatWasAborted() {
    insertPayments(3);
    Source aborted = totesys.next();
    totesys.endSnapshot(aborted, Table.PAYMENT, 3);
    totesys.read(aborted, Table.PAYMENT, 1, "transaction_id", 1);
    totesys.read(aborted, Table.PAYMENT, 2, "transaction_id", 2);

    Source anew = totesys.next();
    totesys.read(anew, Table.PAYMENT, 1, "transaction_id", 1);
    totesys.endSnapshot(anew, Table.PAYMENT, 2);
    assertThat(facts()).isEmpty();
    totesys.read(anew, Table.PAYMENT, 3, "transaction_id", 3);

    assertThat(facts()).containsExactly("2 DELETE 2");
  }

  @Test
  void shouldCountARowThatComesTwiceOnce() {
    insertPayments(3);
    Source snapshot = totesys.next();
    totesys.endSnapshot(snapshot, Table.PAYMENT, 2);
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);
    assertThat(facts()).isEmpty();
    totesys.read(snapshot, Table.PAYMENT, 2, "transaction_id", 2);

    assertThat(facts()).containsExactly("3 DELETE 2");
  }

  @Test
  void shouldGoOnWithARowThatASnapshotBringsBack() {
    insertPayments(1);
    totesys.endSnapshot(totesys.next(), Table.PAYMENT, 0);
    Source snapshot = totesys.next();
    totesys.endSnapshot(snapshot, Table.PAYMENT, 1);
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);

    assertThat(facts()).containsExactly("1 DELETE 2", "1 INSERT 3");
  }

  @Test
  void shouldApplyWhatIsStreamedAfterASnapshotFromBelowIt() {
    insertPayments(1);
    Source open = totesys.next();
    Source snapshot = totesys.next();
    totesys.endSnapshot(snapshot, Table.PAYMENT, 1);
    totesys.read(snapshot, Table.PAYMENT, 1, "transaction_id", 1);

    totesys.update(open, Table.PAYMENT, 1, "paid", true);
    totesys.update(open, Table.PAYMENT, 2);

    assertThat(facts()).containsExactly("1 UPDATE 2", "2 INSERT 1");
  }

  @Test
  void shouldKeepARowFromBelowASnapshotWhenTheSnapshotsEndComesAgain() {
    Source open = totesys.next();
    Source snapshot = totesys.next();
    totesys.endSnapshot(snapshot, Table.PAYMENT, 0);
    totesys.update(open, Table.PAYMENT, 1);

    totesys.endSnapshot(snapshot, Table.PAYMENT, 0);
    totesys.read(open, Table.PAYMENT, 2);

    assertThat(facts()).containsExactly("1 INSERT 1", "2 INSERT 1");
  }

  private void insertPayments(int count) {
    for (int id = 1; id <= count; id++) {
      totesys.insert(Table.PAYMENT, id, "transaction_id", id);
    }
    var unused = facts();
    var documents = totesys.messages(Topics.PAYMENTS);
    assertThat(documents).hasSize(count);
  }

  /** New versions of payments as {@code id operation version}. */
  private List<String> facts() {
    return totesys.messages(StarTopics.FACT_PAYMENT).stream()
        .map(TotesysDriver.Message::value)
        .map(
            fact ->
                fact.get("payment_id") + " " + fact.get("operation") + " " + fact.get("version"))
        .toList();
  }
}
