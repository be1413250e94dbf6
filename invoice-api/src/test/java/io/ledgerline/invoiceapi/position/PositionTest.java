package io.ledgerline.invoiceapi.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {
  private static final TopicPartition FIRST = new TopicPartition("invoice-lines", 0);
  private static final TopicPartition TENTH = new TopicPartition("invoice-lines", 10);
  private static final TopicPartition OTHER = new TopicPartition("totesys.public.staff", 0);

  @Test
  void shouldBeTextThatIsReadBack() {
    Position position = new Position(Map.of(OTHER, 4L, TENTH, 17L, FIRST, 0L));

    assertThat(position)
        .hasToString("invoice-lines/0:0,invoice-lines/10:17,totesys.public.staff/0:4");
    assertThat(Position.parse(position.toString())).isEqualTo(position);
    assertThat(MinPosition.parse(position.toString())).isEqualTo(new MinPosition.Inputs(position));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x",
        "a/0",
        "a/0:",
        "a/0:-1",
        "a/-1:0",
        "a/0:1,",
        ",a/0:1",
        "a b/0:1",
        "a/0:1;b/0:1",
        "a/0:9999999999999999999",
        "a/9999999999:1",
        "a/0:1é"
      })
  void shouldRefuseWhatIsNoPosition(String text) {
    assertThatThrownBy(() -> MinPosition.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no position that this service has given");
  }

  /** Nobody is to be made to look into other topics. */
  @Test
  void shouldRefuseOtherTopicsThanInputs() {
    assertThatThrownBy(() -> MinPosition.parse("invoices/0:1"))
        .hasMessage("no position that this service has given");
    assertThat(MinPosition.parse(""))
        .as("before anything was written")
        .isEqualTo(new MinPosition.Inputs(Position.START));
  }

  @Test
  void shouldRefusePositionsWithoutEnd() {
    assertThatThrownBy(() -> Position.parse("a/0:1,".repeat(1_000) + "a/0:1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void shouldLieBehindBothOfTwo() {
    Position one = new Position(Map.of(FIRST, 4L, TENTH, 9L));
    Position other = new Position(Map.of(FIRST, 5L, OTHER, 1L));

    assertThat(one.and(other)).isEqualTo(new Position(Map.of(FIRST, 5L, TENTH, 9L, OTHER, 1L)));
    assertThat(one.and(other)).isEqualTo(other.and(one));
    assertThat(one.and(Position.START)).isEqualTo(one);
  }

  @Test
  void shouldBeReachedWhenAllBeforeItIsRead() {
    Position position = new Position(Map.of(FIRST, 4L, OTHER, 0L));

    assertThat(position.isReached(Map.of(FIRST, 4L))).isTrue();
    assertThat(position.isReached(Map.of(FIRST, 3L, OTHER, 7L))).isFalse();
    assertThat(position.isReached(Map.of())).isFalse();
    assertThat(Position.START.isReached(Map.of())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "lsn:0/16B3748, 23803720",
    "lsn:2/1, 8589934593",
    "lsn:f/ffffffff, 68719476735",
    "lsn:23803720, 23803720"
  })
  void shouldReadPlacesInTheLogOfPostgres(String text, long lsn) {
    assertThat(MinPosition.parse(text)).isEqualTo(new MinPosition.SourceLog(lsn));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"lsn:", "lsn:0/", "lsn:0/16B3748 ", "lsn:-1", "lsn:0/123456789", "lsn:g/1"})
  void shouldRefuseOtherPlaces(String text) {
    assertThatThrownBy(() -> MinPosition.parse(text))
        .hasMessage("no place in a log of PostgreSQL, as lsn:0/16B3748 is");
  }
}
