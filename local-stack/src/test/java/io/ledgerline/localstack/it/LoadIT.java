package io.ledgerline.localstack.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

class LoadIT {
  @TempDir Path folder;

  @Test
  void shouldServeEveryInvoiceAndHistoryAsAPlainFoldOverTheFileSays() throws Exception {
    Path file = RetailFiles.generate(folder, 800, 42, "load");
    RetailFold fold = new RetailFold().addFile(file);
    long rows = fold.invoices().values().stream().mapToLong(Map::size).sum();

    SendSummary summary = SharedStack.load(file);

    assertThat(summary.toString())
        .startsWith("%,d read, %,d accepted, 0 rejected".formatted(rows, rows));
    Served.shouldEqual(fold);
  }

  @Test
  void shouldChangeNothingWhenAFileIsLoadedAgainUnderAnyName() throws Exception {
    Path file = RetailFiles.generate(folder, 300, 7, "again");
    SharedStack.load(file);
    KafkaTopics.awaitProcessed();
    Map<TopicPartition, Long> invoices = KafkaTopics.ends(Topics.INVOICES.name());
    Map<TopicPartition, Long> histories = KafkaTopics.ends(Topics.CUSTOMER_INVOICES.name());

    SharedStack.load(file);
    SharedStack.load(Files.copy(file, folder.resolve("renamed.csv")));
    KafkaTopics.awaitProcessed();

    assertThat(KafkaTopics.ends(Topics.INVOICES.name())).isEqualTo(invoices);
    assertThat(KafkaTopics.ends(Topics.CUSTOMER_INVOICES.name())).isEqualTo(histories);
    Served.shouldEqual(new RetailFold().addFile(file));
  }

  @Test
  @EnabledIfEnvironmentVariable(
      named = "LEDGERLINE_RETAIL_CSV",
      matches = ".+",
      disabledReason = "LEDGERLINE_RETAIL_CSV does not name the real file")
  void shouldServeTheRealFileToTheThirdDecimal() throws Exception {
    Path file = Path.of(System.getenv("LEDGERLINE_RETAIL_CSV"));
    RetailFold fold = new RetailFold().addFile(file);

    SendSummary summary = SharedStack.load(file);

    assertThat(summary.toString()).startsWith("541,909 read, 541,909 accepted, 0 rejected");
    assertThat(fold.invoices()).hasSize(25_900);
    assertThat(Served.shouldEqual(fold)).isEqualByComparingTo("9747747.934");
  }
}
