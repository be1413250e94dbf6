package io.ledgerline.streamsapp.totesys;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.streamsapp.totesys.row.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EvolutionTest {
  private static final Row A = PlainColumns.row(Table.SALES_ORDER, 7);
  private static final Row B = PlainColumns.row(Table.SALES_ORDER, 7, "units_sold", 2);
  private static final Row C = PlainColumns.row(Table.SALES_ORDER, 7, "units_sold", 3);
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final List<Version> versions = new ArrayList<>();
  private StoredRow stored = StoredRow.UNKNOWN;

  @Test
  void shouldCountVersionsInTheOrderOfTheLog() {
    put(A, 10);
    put(B, 20);
    put(A, 30);

    assertThat(versions)
        .containsExactly(
            version(1, Version.Kind.INSERT, A, 10),
            version(2, Version.Kind.UPDATE, B, 20),
            version(3, Version.Kind.UPDATE, A, 30));
    assertThat(stored).isEqualTo(new StoredRow(A, true, 3, at(30), 30, 30));
  }

  @Test
  void shouldCollapseEqualNeighbours() {
    put(A, 10);
    put(A, 20);
    put(B, 30);
    put(B, 40);

    assertThat(versions).extracting(Version::lsn).containsExactly(10L, 30L);
    assertThat(stored).isEqualTo(new StoredRow(B, true, 2, at(30), 40, 40));
  }

  @Test
  void shouldCollapseChangesOfColumnsThatTheFactHasNot() {
    Row payment = PlainColumns.row(Table.PAYMENT, 7);
    put(payment, 10);
    put(PlainColumns.row(Table.PAYMENT, 7, "company_ac_number", 5), 20);
    put(PlainColumns.row(Table.PAYMENT, 7, "counterparty_ac_number", 6), 30);

    assertThat(versions).containsExactly(version(1, Version.Kind.INSERT, payment, 10));
  }

  @Test
  void shouldMakeAVersionOfASilentEditThatLeavesLastUpdatedAlone() {
    put(A, 10);
    put(PlainColumns.row(Table.SALES_ORDER, 7, "agreed_delivery_location_id", 9), 20);

    assertThat(versions).hasSize(2);
    assertThat(versions.get(1).recordedAt()).isEqualTo(at(20));
  }

  @Test
  void shouldNeverLetRecordedAtFall() {
    apply(Evolution.put(stored, A, new Source(10, NOON)));
    apply(Evolution.put(stored, B, new Source(20, NOON.minusMillis(18))));
    apply(Evolution.delete(stored, new Source(30, NOON.minusSeconds(1))));
    apply(Evolution.put(stored, A, new Source(40, NOON.plusMillis(1))));

    assertThat(versions)
        .extracting(Version::recordedAt)
        .containsExactly(NOON, NOON, NOON, NOON.plusMillis(1));
  }

  @Test
  void shouldRepeatTheLastColumnsInADeletionAndGoOnCountingWhenTheKeyIsUsedAgain() {
    put(A, 10);
    put(B, 20);
    delete(30);
    put(B, 40);

    assertThat(versions.subList(2, 4))
        .containsExactly(
            version(3, Version.Kind.DELETE, B, 30), version(4, Version.Kind.INSERT, B, 40));
  }

  @Test
  void shouldMakeThreeVersionsOfADeletionAndAnInsertInOneTransaction() {
    put(A, 10);
    delete(20);
    put(A, 21);

    assertThat(versions)
        .extracting(Version::kind)
        .containsExactly(Version.Kind.INSERT, Version.Kind.DELETE, Version.Kind.INSERT);
  }

  @Test
  void shouldMakeNothingOfTheDeletionOfARowThatIsUnknownOrGone() {
    delete(10);
    assertThat(versions).isEmpty();
    assertThat(stored.isLive()).isFalse();

    put(A, 20);
    delete(30);
    delete(40);
    assertThat(versions).extracting(Version::number).containsExactly(1, 2);
  }

  @Test
  void shouldMakeNothingOfChangesThatComeAgain() {
    put(A, 10);
    put(B, 20);
    delete(30);
    StoredRow before = stored;
    put(A, 10);
    put(B, 20);
    delete(30);

    assertThat(versions).hasSize(3);
    assertThat(stored).isSameAs(before);
  }

  @Test
  void shouldMakeNothingOfASnapshotRowThatIsEqual() {
    put(A, 10);
    seen(A, 20);

    assertThat(versions).hasSize(1);
    assertThat(stored).isEqualTo(new StoredRow(A, true, 1, at(10), 10, 20));
  }

  @Test
  void shouldMakeNothingOfASnapshotRowThatIsNotNewer() {
    put(B, 20);
    seen(A, 20);
    seen(A, 19);

    assertThat(versions).hasSize(1);
    assertThat(stored.row()).isEqualTo(B);
  }

  @Test
  void shouldMakeAnUpdateOfASnapshotRowThatIsNewerAndDifferent() {
    put(A, 10);
    seen(B, 20);

    assertThat(versions.get(1)).isEqualTo(version(2, Version.Kind.UPDATE, B, 20));
  }

  @Test
  void shouldMakeAnInsertOfASnapshotRowWhereThereIsNoneOrADeletion() {
    seen(A, 10);
    delete(20);
    seen(A, 15);
    seen(A, 30);

    assertThat(versions)
        .containsExactly(
            version(1, Version.Kind.INSERT, A, 10),
            version(2, Version.Kind.DELETE, A, 20),
            version(3, Version.Kind.INSERT, A, 30));
  }

  @Test
  void shouldDeleteARowThatASnapshotHasMissed() {
    put(A, 10);
    apply(Evolution.missed(stored, source(20)));

    assertThat(versions.get(1)).isEqualTo(version(2, Version.Kind.DELETE, A, 20));
  }

  @Test
  void shouldKeepARowThatASnapshotCouldNotMiss() {
    seen(A, 20);
    apply(Evolution.missed(stored, source(20)));
    apply(Evolution.missed(stored, source(19)));

    assertThat(versions).hasSize(1);
  }

  @Test
  void shouldApplyAStreamedChangeWhosePlaceIsBelowASnapshots() {
    put(A, 10);
    seen(B, 30);
    put(C, 20);
    delete(25);

    assertThat(versions)
        .containsExactly(
            version(1, Version.Kind.INSERT, A, 10),
            version(2, Version.Kind.UPDATE, B, 30),
            new Version(3, Version.Kind.UPDATE, C, 20, at(30)),
            new Version(4, Version.Kind.DELETE, C, 25, at(30)));
  }

  private void put(Row row, long lsn) {
    apply(Evolution.put(stored, row, source(lsn)));
  }

  private void seen(Row row, long lsn) {
    apply(Evolution.seen(stored, row, source(lsn)));
  }

  private void delete(long lsn) {
    apply(Evolution.delete(stored, source(lsn)));
  }

  private void apply(Evolution evolution) {
    stored = evolution.after();
    evolution.version().ifPresent(versions::add);
  }

  private static Version version(int number, Version.Kind kind, Row row, long lsn) {
    return new Version(number, kind, row, lsn, at(lsn));
  }

  private static Source source(long lsn) {
    return new Source(lsn, at(lsn));
  }

  private static Instant at(long lsn) {
    return NOON.plusSeconds(lsn);
  }
}
