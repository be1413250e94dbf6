package io.ledgerline.localstack.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.process.StackException;
import io.ledgerline.totesyssimulator.Login;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SecretsTest {
  @TempDir private Path root;
  private DataFolder folder;

  @BeforeEach
  void setUp() {
    folder = new DataFolder(root);
  }

  @Test
  void shouldGiveEachUserALongPasswordOfItsOwn() {
    Secrets.provide(folder);

    Secrets secrets = Secrets.read(folder);
    Login superuser = secrets.login(Secrets.SUPERUSER);
    assertThat(superuser.user()).isEqualTo("postgres");
    assertThat(
            Set.of(
                superuser.password(),
                secrets.login(Secrets.SIMULATOR).password(),
                secrets.login(Secrets.REPLICATION).password(),
                secrets.login(Secrets.WAREHOUSE).password(),
                secrets.login(Secrets.WAREHOUSE_SINK).password(),
                secrets.login(Secrets.LAKE).password()))
        .hasSize(6)
        .allMatch(password -> password.matches("[A-Za-z0-9_-]{32}"));
  }

  @Test
  void shouldKeepThemForTheirOwnerAlone() throws Exception {
    Secrets.provide(folder);

    assertThat(Files.getPosixFilePermissions(folder.secrets()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void shouldAddPasswordsAndNeverChangeOne() throws Exception {
    Files.writeString(folder.secrets(), "{\"postgres\": \"first\"}");

    Secrets.provide(folder);
    String simulator = Secrets.read(folder).login(Secrets.SIMULATOR).password();
    Secrets.provide(folder);

    assertThat(Secrets.read(folder).login(Secrets.SUPERUSER).password()).isEqualTo("first");
    assertThat(Secrets.read(folder).login(Secrets.SIMULATOR).password()).isEqualTo(simulator);
  }

  @Test
  void shouldSayWhoHasNoPassword() {
    assertThatThrownBy(() -> Secrets.read(folder).login("debezium"))
        .isInstanceOf(StackException.class)
        .hasMessage("There is no password of debezium in the data folder");
  }

  @Test
  void shouldNotQuoteABrokenFile() throws Exception {
    Files.writeString(folder.secrets(), "{\"postgres\": s3cret}");

    assertThatThrownBy(() -> Secrets.read(folder))
        .isInstanceOf(StackException.class)
        .hasMessage("Cannot read " + folder.secrets());
  }
}
