package io.ledgerline.reconcile.value;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.schemas.topics.StarTopics;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.topics.TotesysTopics;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SubjectsTest {
  @Test
  void shouldCompareEveryTopicThatHoldsRows() {
    Set<Topic> compared =
        Subjects.all().stream().map(Subject::topic).collect(Collectors.toUnmodifiableSet());

    assertThat(compared)
        .containsAll(StarTopics.all())
        .containsAll(Topics.documents())
        .contains(Topics.INVOICES, Topics.CUSTOMER_INVOICES, Topics.INVOICE_LINES)
        .containsAll(TotesysTopics.TABLES.stream().map(TotesysTopics::changes).toList());
  }

  @Test
  void shouldLookForEveryStarTableInLakeAndWarehouse() {
    for (Topic topic : StarTopics.all()) {
      assertThat(places(topic)).contains(Subjects.LAKE, Subjects.WAREHOUSE, Subjects.SERVICE);
    }
  }

  @Test
  void shouldAskTheSourceForAllThatIsMadeOfItDirectly() {
    assertThat(
            StarTopics.all().stream()
                .filter(topic -> !places(topic).contains(Subjects.SOURCE))
                .map(Topic::name))
        .containsExactly("warehouse.dim_date", "warehouse.dim_product", "warehouse.dim_customer");
    Stream.concat(Topics.documents().stream(), Stream.of(Topics.INVOICES))
        .forEach(topic -> assertThat(places(topic)).contains(Subjects.SOURCE));
  }

  private static List<String> places(Topic topic) {
    return Subjects.all().stream()
        .filter(subject -> subject.topic().equals(topic))
        .flatMap(subject -> subject.places().stream())
        .toList();
  }
}
