package io.ledgerline.localstack.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class LedgerlineCommandTest {
  @TempDir private Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(
      strings = {"up", "status", "down", "reset", "logs", "reconcile", "replay-dead-letters"})
  void shouldExplainEachCommand(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: ledgerline " + command).contains("--data");
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "fly", "up --instances two", "up --instances -1", "up --port-offset 60000"})
  void shouldAnswerMisuseInOneLine(String arguments) {
    assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1))).isEqualTo(2);
    assertThat(err.toString()).hasLineCount(1).contains("--help)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"status", "reset --yes", "logs kafka"})
  void shouldSayInOneLineThatThereIsNoStack(String command) {
    assertThat(run(command.split(" ", -1), root)).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).startsWith("There is no stack in " + root);
  }

  @Test
  void shouldNotReconcileWithoutAPartThatDoesNotRun() throws Exception {
    Files.writeString(
        root.resolve("endpoints.json"),
        """
        {"api": ["http://127.0.0.1:1"], "kafka": "127.0.0.1:2", "registry": "http://127.0.0.1:3",
         "s3": {"url": "http://127.0.0.1:4", "accessKey": "a", "secretKey": "b"},
         "totesys": {"url": "jdbc:postgresql://127.0.0.1:5/totesys", "user": "u", "password": "p"}}
        """);

    assertThat(run("reconcile", "--data", root.toString())).isEqualTo(1);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines("warehouse, dynamodb do not run: see ./ledgerline status\n");
  }

  @Test
  void shouldHaveNothingToStop() {
    assertThat(run("down", "--data", root.toString())).isZero();
    assertThat(out.toString()).isEqualTo("Nothing runs in " + root + "\n");
  }

  @Test
  void shouldRefuseAFolderOfOtherFiles() throws Exception {
    Files.writeString(root.resolve("thesis.txt"), "years of work");

    assertThat(run("up", "--data", root.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("holds other files");
  }

  @Test
  void shouldShowStoppedParts() {
    stoppedStack();

    assertThat(run("status", "--data", root.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("kafka").contains("stopped").contains("127.0.0.1:9099");
  }

  @Test
  void shouldNotDeleteUnasked() {
    stoppedStack();

    assertThat(run("reset", "--data", root.toString())).isEqualTo(1);
    assertThat(err.toString()).hasLineCount(1).contains("--yes");
    assertThat(root).exists();
  }

  @Test
  void shouldDeleteAStackWhenToldSo() {
    stoppedStack();

    assertThat(run("reset", "--yes", "--data", root.toString())).isZero();
    assertThat(root).doesNotExist();
  }

  @Test
  void shouldNameThePartsThatHaveLogs() {
    stoppedStack();

    assertThat(run("logs", "kafak", "--data", root.toString())).isEqualTo(1);
    assertThat(err.toString())
        .contains("the parts are kafka, registry, totesys, warehouse, s3, dynamodb, connect");
    assertThat(run("logs", "kafka", "--data", root.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("kafka has written nothing yet");
  }

  private void stoppedStack() {
    DataFolder folder = new DataFolder(root);
    new Settings(7, 1, false).write(folder);
    DataFolders.fill(folder);
  }

  private int run(String[] command, Path data) {
    String[] arguments = java.util.Arrays.copyOf(command, command.length + 2);
    arguments[command.length] = "--data";
    arguments[command.length + 1] = data.toString();
    return run(arguments);
  }

  private int run(String... arguments) {
    CommandLine commandLine = LedgerlineCommand.commandLine();
    commandLine.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
