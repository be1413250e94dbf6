package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.csvclient.send.SendSummary;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines sent again with other contents, in any order and over several commits. */
class ReplacedLinesIT {
  @TempDir Path folder;

  @Test
  void shouldEndAsTheFoldSaysAndMoveTheHistoriesAlong() throws Exception {
    RetailFold fold = new RetailFold();
    ReplacedLines lines = new ReplacedLines(20_101_201, "rep", fold);
    for (int round = 0; round < 6; round++) {
      SendSummary summary = SharedStack.load(lines.next(folder));
      assertThat(summary.rejected()).isZero();
      if (round % 2 == 0) {
        KafkaTopics.awaitProcessed();
      }
    }
    Served.shouldEqual(fold);
    for (int customer = 0; customer < 8; customer++) {
      String id = "rep" + customer;
      if (!fold.histories().containsKey(id)) {
        assertThat(SharedStack.api().history(id, 10)).as(id).isEmpty();
      }
    }
  }
}
