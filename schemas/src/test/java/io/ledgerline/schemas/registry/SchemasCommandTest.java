package io.ledgerline.schemas.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SchemasCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private final CommandLine command =
      SchemasCommand.commandLine()
          .setOut(new PrintWriter(out, true))
          .setErr(new PrintWriter(err, true));

  @TempDir Path folder;

  @Test
  void shouldPassTheSchemasAsReleased() {
    assertThat(command.execute("check", "--released", "released")).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void shouldFailWhereAReleasedVersionClashes() throws IOException {
    Files.createDirectories(folder.resolve("Invoice"));
    Files.writeString(
        folder.resolve("Invoice/1.avsc"),
        """
        {"type": "record", "name": "Invoice", "namespace": "io.ledgerline.schemas",
         "fields": [{"name": "invoiceNo", "type": "long"}]}""");

    assertThat(command.execute("check", "--released", folder.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Invoice against version 1: ").contains("TYPE_MISMATCH");
  }

  @Test
  void shouldReleaseWhatIsNew() {
    assertThat(command.execute("release", "--released", folder.toString())).isZero();
    assertThat(out.toString())
        .contains("InvoiceLine is version 1")
        .contains("Invoice is version 1");
    assertThat(folder.resolve("InvoiceLine/1.avsc")).exists();
  }

  @Test
  void shouldSayInOneLineThatTheRegistryCannotBeReached() {
    assertThat(command.execute("register", "--registry", "http://127.0.0.1:1")).isEqualTo(1);
    assertThat(err.toString().trim())
        .isEqualTo("The registry cannot be reached at http://127.0.0.1:1");
  }
}
