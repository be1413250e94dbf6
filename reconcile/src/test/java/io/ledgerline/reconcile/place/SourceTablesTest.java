package io.ledgerline.reconcile.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.reconcile.value.Form;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topics;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceTablesTest {
  @Test
  void shouldAskTheOrderDatabaseForAllButInvoices() {
    List<Subject> source =
        Subjects.all().stream()
            .filter(subject -> subject.places().contains(Subjects.SOURCE))
            .toList();

    assertThat(source)
        .filteredOn(subject -> !SourceTables.has(subject))
        .allMatch(
            subject ->
                subject.form() == Form.TOTALS
                    || subject.topic().equals(StarTopics.FACT_INVOICE_LINE));
    assertThat(source)
        .filteredOn(SourceTables::has)
        .hasSize(13)
        .anyMatch(subject -> subject.topic().equals(Topics.SALES_ORDERS));
  }
}
