package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FlavourTest {
  private static final List<String> JARS =
      List.of(
          "connect/target/confluent-plugins/avro/kafka-connect-avro-converter-1.jar",
          "connect/target/confluent-plugins/s3/kafka-connect-s3-1.jar",
          "connect/target/confluent-plugins/jdbc/kafka-connect-jdbc-1.jar",
          "invoice-api/target/jars/kafka-avro-serializer-1.jar");

  @TempDir private Path home;

  @ParameterizedTest
  @ValueSource(strings = {"", "apicurio"})
  void shouldBeApicurioUnlessToldOtherwise(String chosen) {
    assertThat(Flavour.of(site(Map.of()))).isEqualTo(Flavour.APICURIO);
    assertThat(Flavour.of(site(Map.of(Flavour.VARIABLE, chosen)))).isEqualTo(Flavour.APICURIO);
    assertThat(Flavour.APICURIO.connectors(home)).isEqualTo(home.resolve("connect/connectors"));
    assertThat(Flavour.APICURIO.plugins(home)).isEmpty();
    assertThat(Flavour.APICURIO.workerProperties()).isEmpty();
  }

  @Test
  void shouldBeConfluentWhereItIsBuilt() throws Exception {
    build(JARS);

    assertThat(Flavour.of(confluent())).isEqualTo(Flavour.CONFLUENT);
    assertThat(Flavour.CONFLUENT.connectors(home))
        .isEqualTo(home.resolve("connect/connectors/confluent"));
    assertThat(Flavour.CONFLUENT.plugins(home))
        .containsExactly(home.resolve("connect/target/confluent-plugins"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void shouldSayHowToBuildIt(int missing) throws Exception {
    build(JARS.stream().filter(jar -> !jar.equals(JARS.get(missing))).toList());

    assertThatThrownBy(() -> Flavour.of(confluent()))
        .isInstanceOf(StackException.class)
        .hasMessage(
            "LEDGERLINE_FLAVOUR is confluent, but this is built without Confluent's parts:"
                + " run mvn -Pconfluent package first");
  }

  @Test
  void shouldRefuseAnUnknownOne() {
    assertThatThrownBy(() -> Flavour.of(site(Map.of(Flavour.VARIABLE, "Confluent"))))
        .isInstanceOf(StackException.class)
        .hasMessage("LEDGERLINE_FLAVOUR is Confluent: it must be apicurio or confluent");
  }

  @Test
  void shouldGiveTheWorkerItsPluginsAndTheServiceItsSerialisers() throws Exception {
    build(JARS);
    Files.createDirectories(home.resolve("local-stack/parts/connect"));
    Files.writeString(
        home.resolve("local-stack/parts/connect/worker.properties"),
        "plugin.discovery=service_load\n");

    new Connect(confluent()).prepare();

    assertThat(home.resolve("data/connect/worker.properties"))
        .content()
        .contains(
            ",%1$s/connect/target/plugins,%1$s/connect/target/confluent-plugins\n".formatted(home))
        .endsWith("\nplugin.discovery=hybrid_warn\n");
    assertThat(new Service(confluent(), 1).environment())
        .containsEntry("LEDGERLINE_SERDE_FLAVOUR", "confluent")
        .containsEntry("LEDGERLINE_INSTANCE", "1");
  }

  private void build(List<String> jars) throws IOException {
    for (String jar : jars) {
      Path file = home.resolve(jar);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private Site confluent() {
    return site(Map.of(Flavour.VARIABLE, "confluent"));
  }

  private Site site(Map<String, String> environment) {
    return new Site(home, new DataFolder(home.resolve("data")), 0, environment::get);
  }
}
