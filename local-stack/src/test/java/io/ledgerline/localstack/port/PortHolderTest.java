package io.ledgerline.localstack.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PortHolderTest {

  @Test
  void shouldShowAShortCommandWhole() {
    assertThat(new PortHolder(7, "/usr/bin/nc -l 9092")).hasToString("pid 7 (nc -l 9092)");
  }

  @Test
  void shouldLeaveOutTheMiddleOfALongCommand() {
    PortHolder holder =
        new PortHolder(
            7, "/opt/jdk/bin/java -Xmx512m -cp " + "/a/b.jar:".repeat(90) + " kafka.Kafka");

    assertThat(holder.toString())
        .startsWith("pid 7 (java -Xmx512m -cp ")
        .contains("…")
        .endsWith("kafka.Kafka)")
        .hasSizeLessThan(90);
  }

  @Test
  void shouldDoWithoutACommand() {
    assertThat(new PortHolder(7, "")).hasToString("pid 7");
  }
}
