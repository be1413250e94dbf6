package io.ledgerline.invoiceapi.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KeyValue;
import org.junit.jupiter.api.Test;

class PageTest {
  private static final List<KeyValue<String, Integer>> ROWS =
      List.of(KeyValue.pair("a", 1), KeyValue.pair("b", 2), KeyValue.pair("c", 3));

  @Test
  void shouldNameTheLastKeyOnlyIfMoreIsBehindIt() {
    assertThat(page("", 2)).isEqualTo(new Page<>(List.of(1, 2), Optional.of("b")));
    assertThat(page("", 3)).isEqualTo(new Page<>(List.of(1, 2, 3), Optional.empty()));
  }

  @Test
  void shouldNotCountWhatIsNotWanted() {
    assertThat(page("a", 2)).isEqualTo(new Page<>(List.of(2, 3), Optional.empty()));
    assertThat(page("c", 2)).isEqualTo(new Page<>(List.of(1, 2), Optional.empty()));
  }

  private static Page<Integer> page(String unwanted, int limit) {
    return Page.read(ROWS.iterator(), key -> !key.equals(unwanted), limit, row -> row.value);
  }
}
