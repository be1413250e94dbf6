package io.ledgerline.localstack.it.sink.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.it.RetailFiles;
import io.ledgerline.localstack.it.RetailFold;
import io.ledgerline.localstack.it.SharedStack;
import io.ledgerline.localstack.process.Signal;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DynamoDB's items are HTTP's documents, with the worker killed and the store gone meanwhile. */
class DocumentsIT {
  private static final boolean ENDURANCE = Boolean.getBoolean("ledgerline.endurance");
  private static final int INVOICES = ENDURANCE ? 250 : 100;
  private static final int KILLS = ENDURANCE ? 12 : 1;
  private static final Duration DOWN = Duration.ofSeconds(ENDURANCE ? 60 : 10);
  private static final int MANY = 15_000;

  private final LocalStack stack = SharedStack.withSinks();

  private final DocumentOracle oracle = new DocumentOracle(stack.endpoints().dynamodb());

  @TempDir Path folder;

  @Test
  void shouldEqualTheServiceWhenTheWorkerIsKilledAgainAndAgain() throws Exception {
    RetailFold fold = new RetailFold();
    for (int kill = 0; kill < KILLS; kill++) {
      Path file = RetailFiles.generate(folder, INVOICES, 400 + kill, "do" + kill);
      RetailFold unusedFold = fold.addFile(file);
      assertThat(SharedStack.load(file).rejected()).isZero();
      Thread.sleep(400L * (kill + 1));
      stack.kill("connect", Signal.KILL);
      Endpoints unused = stack.start("connect");
    }

    oracle.shouldHold(fold, "do");
  }

  @Test
  void shouldCatchUpWhenTheStoreWasDown() throws Exception {
    Path file = RetailFiles.generate(folder, INVOICES, 411, "ddn");
    stack.kill("dynamodb", Signal.KILL);
    assertThat(SharedStack.load(file).rejected()).isZero();
    Thread.sleep(DOWN.toMillis());
    Endpoints unused = stack.start("dynamodb");

    oracle.shouldHold(new RetailFold().addFile(file), "ddn");
  }

  @Test
  void shouldHoldAnInvoiceThatIsLargerThanAnItem() throws Exception {
    Path file = LargeInvoice.file(folder, "900001big", MANY, "HEART");
    RetailFold fold = new RetailFold().addFile(file);
    assertThat(SharedStack.load(file).accepted()).isEqualTo(MANY);
    oracle.shouldHold(fold, "big");

    // In a new version its parts replace those of the old one, and its summary moves along.
    Path next = LargeInvoice.file(folder, "900001big", MANY, "LANTERN");
    RetailFold unusedFold = fold.addFile(next);
    assertThat(SharedStack.load(next).accepted()).isEqualTo(MANY);
    oracle.shouldHold(fold, "big");
  }
}
