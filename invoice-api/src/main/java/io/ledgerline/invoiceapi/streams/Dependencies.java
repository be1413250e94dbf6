package io.ledgerline.invoiceapi.streams;

import io.ledgerline.invoiceapi.config.ServiceConfig;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import io.ledgerline.schemas.wire.FrameHeader;
import io.ledgerline.schemas.wire.WireFormat;
import io.ledgerline.streamsapp.InvoiceTopology.Frames;
import io.ledgerline.streamsapp.cdc.TotesysTopology;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;

/** What must be there before the topology can run: the broker, its topics, their schemas. */
final class Dependencies {
  private static final long BROKER_TIMEOUT_S = 60;

  private final ServiceConfig config;

  Dependencies(ServiceConfig config) {
    this.config = config;
  }

  /**
   * What the registry knows our schemas by.
   *
   * @param lineSchemaId of InvoiceLine on its topic
   * @param invoices of everything that is made of invoice lines
   * @param totesys of everything that is made of the source's changes, by topic
   */
  record Registered(int lineSchemaId, Frames invoices, Map<String, byte[]> totesys) {}

  /**
   * @throws IllegalStateException if something is missing; the message says what
   */
  Registered check() throws InterruptedException {
    refuseMissingTopics();
    return new Registered(
        WireFormat.schemaId(frame(Topics.INVOICE_LINES)),
        Frames.of(this::frame),
        TotesysTopology.products().stream().collect(Collectors.toMap(Topic::name, this::frame)));
  }

  private byte[] frame(Topic topic) {
    return FrameHeader.of(config.serdes(), topic.name(), topic.schema().orElseThrow());
  }

  private void refuseMissingTopics() throws InterruptedException {
    List<String> missing;
    try (Admin admin = Admin.create(config.kafkaClient())) {
      Set<String> names = admin.listTopics().names().get(BROKER_TIMEOUT_S, TimeUnit.SECONDS);
      missing = Topics.all().stream().map(Topic::name).filter(n -> !names.contains(n)).toList();
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(
          "Kafka cannot be reached at " + config.bootstrapServers() + ": " + e.getMessage(), e);
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("Kafka has no topic " + String.join(", ", missing));
    }
  }
}
