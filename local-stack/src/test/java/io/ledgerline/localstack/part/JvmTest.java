package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JvmTest {
  private static final List<String> FLAGS = List.of("-Xmx1g");
  private static final List<String> PROGRAM = List.of("-cp", "a/*", "Main");

  @Test
  void shouldRunTheLaunchersOwnJavaInUtcAndDieOutOfMemory() {
    List<String> command = new Jvm(Parts.site(), "kafka").command(FLAGS, PROGRAM);

    assertThat(Files.isExecutable(Path.of(command.get(0)))).isTrue();
    assertThat(command)
        .contains("-Duser.timezone=UTC", "-XX:+ExitOnOutOfMemoryError")
        .contains("-Djava.io.tmpdir=/tmp/with, a comma/tmp/kafka")
        .endsWith("-Xmx1g", "-cp", "a/*", "Main");
  }

  @Test
  void shouldLetTheEnvironmentHaveTheLastWord() {
    Site site = Parts.site(Map.of("LEDGERLINE_JAVA_OPTS_KAFKA", "  -Xmx2g   -Da=b "));

    assertThat(new Jvm(site, "kafka").command(FLAGS, PROGRAM))
        .containsSubsequence("-Xmx1g", "-Xmx2g", "-Da=b", "-cp");
    assertThat(new Jvm(site, "registry").command(FLAGS, PROGRAM)).doesNotContain("-Xmx2g");
  }

  @Test
  void shouldGiveAnInstanceItsOwnArgumentsOrElseTheServices() {
    Site site =
        Parts.site(
            Map.of(
                "LEDGERLINE_JAVA_OPTS_SERVICE", "-Dall",
                "LEDGERLINE_JAVA_OPTS_SERVICE_2", "-Dsecond"));

    assertThat(new Jvm(site, "service").command(FLAGS, PROGRAM)).contains("-Dall");
    assertThat(new Jvm(site, "service-2").command(FLAGS, PROGRAM))
        .contains("-Dsecond")
        .doesNotContain("-Dall");
    assertThat(new Jvm(site, "service-3").command(FLAGS, PROGRAM)).contains("-Dall");
  }
}
