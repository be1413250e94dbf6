package io.ledgerline.localstack.compose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The passwords of the containers. */
class PrepareScriptTest {
  @TempDir private Path folder;
  private PrepareScript script;

  @BeforeEach
  void prepare() throws IOException {
    script = new PrepareScript(folder);
  }

  @Test
  void shouldMakeAPasswordForEachReaderThatNobodyElseCanRead() throws Exception {
    assertThat(script.run()).isEqualTo("Made the passwords\n");

    Map<String, String> files = script.files();
    assertThat(files.keySet())
        .containsExactly(
            "connect.env", "grafana", "postgres", "s3.env", "set-up.env", "simulator.env");
    for (String name : files.keySet()) {
      assertThat(Files.getPosixFilePermissions(script.secrets().resolve(name)))
          .as(name)
          .isEqualTo(PosixFilePermissions.fromString("r--------"));
    }
    assertThat(Files.getPosixFilePermissions(script.secrets()))
        .isEqualTo(PosixFilePermissions.fromString("rwx--x--x"));
    assertThat(script.given())
        .contains(
            "999:999 postgres.new", "1000:1000 connect.env.new", "10003:10003 set-up.env.new");
    assertThat(files.get("postgres")).matches("[A-Za-z0-9]{32}\n");
    Set<String> passwords = new HashSet<>(values(files.get("set-up.env"), "_PASSWORD"));
    assertThat(passwords).hasSize(5).allMatch(password -> password.matches("[A-Za-z0-9]{32}"));
    assertThat(values(files.get("connect.env"), "AWS_SECRET_ACCESS_KEY"))
        .isEqualTo(values(files.get("s3.env"), "S3PROXY_CREDENTIAL"))
        .isEqualTo(values(files.get("set-up.env"), "AWS_SECRET_ACCESS_KEY"));
    assertThat(files.get("simulator.env")).doesNotContain("LEDGERLINE");
  }

  @Test
  void shouldLeaveThePasswordsAsTheyAreAndShowThem() throws Exception {
    String unused = script.run();
    Map<String, String> before = script.files();

    assertThat(script.run()).isEmpty();
    String shown = script.run("show");

    assertThat(script.files()).isEqualTo(before);
    assertThat(shown.lines()).hasSize(4);
    assertThat(shown)
        .contains(values(before.get("simulator.env"), "TOTESYS_PASSWORD"))
        .contains(values(before.get("set-up.env"), "LEDGERLINE_WAREHOUSE_OWNER_PASSWORD"))
        .contains(values(before.get("s3.env"), "S3PROXY_CREDENTIAL"))
        .contains(before.get("grafana").strip());
  }

  @Test
  void shouldMakeAllAnewWhenItWasStoppedBeforeTheLast() throws Exception {
    String unused = script.run();
    Files.delete(script.secrets().resolve("set-up.env"));

    assertThat(script.run()).isEqualTo("Made the passwords\n");

    Map<String, String> files = script.files();
    assertThat(values(files.get("connect.env"), "LEDGERLINE_TOTESYS_PASSWORD"))
        .isEqualTo(values(files.get("set-up.env"), "LEDGERLINE_TOTESYS_PASSWORD"));
  }

  private static List<String> values(String file, String name) {
    return file.lines()
        .filter(line -> line.substring(0, line.indexOf('=')).endsWith(name))
        .map(line -> line.substring(line.indexOf('=') + 1))
        .toList();
  }
}
