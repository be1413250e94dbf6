package io.ledgerline.localstack.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class SinkLagReaderTest {

  @Test
  void shouldKnowNothingWithoutABrokerAndSaySoSoon() throws Exception {
    Instant begin = Instant.now();

    assertThat(
            new SinkLagReader("127.0.0.1:1")
                .read(List.of(new SinkConnector("sink", Pattern.compile("t")))))
        .isEmpty();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }
}
