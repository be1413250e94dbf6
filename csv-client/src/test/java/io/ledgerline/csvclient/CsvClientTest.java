package io.ledgerline.csvclient;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CsvClientTest {
  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void shouldGenerateAFileThatDependsOnSeedAndSize() throws IOException {
    Path first = folder.resolve("first.csv");
    Path second = folder.resolve("second.csv");

    assertThat(run("generate", "--invoices", "20", "--seed", "3", "--out", first.toString()))
        .isZero();
    assertThat(run("generate", "--invoices=20", "--seed=3", "--out=" + second)).isZero();

    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(Files.readString(first, UTF_8))
        .startsWith("InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,")
        .endsWith("\r\n");
  }

  @Test
  void shouldExplainWhereAnInvoicesLinesMustLie() {
    assertThat(run("send", "--help")).isZero();

    assertThat(out.toString().replaceAll("\\s+", " "))
        .contains("all lines of an invoice must lie in one file, unless they are JSON lines");
  }

  @Test
  void shouldFailWithOneLineWhenArgumentsAreWrong() {
    assertFailure(2, "Missing required subcommand");
    assertFailure(2, "Unmatched argument at index 0: 'sned'", "sned");
    assertFailure(2, "Missing required parameter: 'FILE'", "send");
    assertFailure(2, "--invoices must not be negative", "generate", "--invoices", "-1");
    assertFailure(
        2, "Invalid value for option '--zone': cannot convert 'Mars'", "send", "--zone=Mars", "a");
    assertFailure(1, "The setting acks begins neither", "send", "-P", "acks=1", "a.csv");
    assertFailure(1, "UTF-16 files cannot be read", "send", "--charset=UTF-16", "a.csv");
  }

  @Test
  void shouldFailWithOneLineWhenFilesAreMissing() {
    assertFailure(1, "No such file or folder: no.csv", "send", "no.csv");
    assertFailure(1, "NoSuchFileException: ", "generate", "--out", folder + "/no/such/folder");
  }

  @Test
  void shouldFailWithOneLineWhenKafkaCannotBeReached() throws IOException {
    Path file = Files.createFile(folder.resolve("a.csv"));

    assertFailure(
        1,
        "Kafka cannot be reached at nowhere.invalid:1: No resolvable bootstrap urls",
        "send",
        "--bootstrap-servers=nowhere.invalid:1",
        file.toString());
  }

  @Test
  void shouldReadSettingsFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("my.properties"), "linger.ms=5\n");

    assertFailure(1, "The setting linger.ms begins neither", "send", "--config=" + file, "b.csv");
    assertFailure(
        1, "Cannot read the settings in no.properties", "send", "--config=no.properties", "b.csv");
  }

  private void assertFailure(int exitCode, String error, String... args) {
    err.getBuffer().setLength(0);

    assertThat(run(args)).isEqualTo(exitCode);

    assertThat(err.toString().lines()).singleElement().asString().startsWith(error);
    assertThat(out.toString()).isEmpty();
  }

  private int run(String... args) {
    CommandLine line = CsvClient.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(args);
  }
}
