package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class RegistryTest {
  private final Registry registry = new Registry(Parts.site());

  @Test
  void shouldListenOnLoopbackMovedByTheOffset() {
    assertThat(registry.environment())
        .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
        .containsEntry("QUARKUS_HTTP_PORT", "10081");
    assertThat(registry.url()).isEqualTo("http://127.0.0.1:10081");
  }

  @Test
  void shouldKeepItsSchemasInItsFolder() {
    assertThat(registry.folder()).isEqualTo(Parts.DATA.resolve("registry"));
    assertThat(registry.environment().get("APICURIO_DATASOURCE_URL"))
        .startsWith("jdbc:h2:file:./")
        .endsWith("WRITE_DELAY=0");
  }

  @Test
  void shouldRunWhatTheBuildHasUnpacked() {
    assertThat(registry.command())
        .contains("-Xmx192m", "-XX:TieredStopAtLevel=1")
        .endsWith(
            "-cp",
            "/opt/ledgerline/local-stack/parts/registry/target/app/*",
            "io.quarkus.runner.GeneratedMain");
  }
}
