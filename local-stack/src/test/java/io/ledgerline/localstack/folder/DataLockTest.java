package io.ledgerline.localstack.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataLockTest {
  @TempDir private Path root;
  private DataFolder folder;

  @BeforeEach
  void setUp() {
    folder = new DataFolder(root);
  }

  @Test
  void shouldLetOnlyOneWork() throws InterruptedException {
    String result =
        DataLock.holding(
            folder,
            () -> {
              assertThat(DataLock.tryHolding(folder, () -> "second")).isEmpty();
              return "first";
            });

    assertThat(result).isEqualTo("first");
  }

  @Test
  void shouldBeFreeAgainAfterwards() throws InterruptedException {
    assertThat(DataLock.tryHolding(folder, () -> "first")).contains("first");
    assertThat(DataLock.tryHolding(folder, () -> "second")).contains("second");
  }
}
