package io.ledgerline.bench;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.schemas.registry.RegistryClient;
import io.ledgerline.schemas.registry.SchemaRegistration;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.TopicCreator;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;

/** A broker and a registry of the benchmarks' own, and its topics, made anew when needed. */
final class BenchStack implements AutoCloseable {
  private final LocalStack stack;
  private final Endpoints endpoints;

  BenchStack(Path folder) throws IOException, InterruptedException {
    stack =
        new LocalStack(
            StackOptions.of(folder).withPortOffset(FreePorts.offset()).withInstances(0),
            line -> {});
    endpoints = stack.start();
    // Only the broker and the registry are wanted: the rest would take time from what is measured.
    stack.kill("connect", Signal.TERM);
    stack.kill("totesys", Signal.INT);
    stack.kill("warehouse", Signal.INT);
    new SchemaRegistration(new RegistryClient(registry() + "/apis/ccompat/v7"))
        .register(Topics.all());
  }

  String kafka() {
    return endpoints.kafka();
  }

  String registry() {
    return endpoints.registry();
  }

  /** Empties every topic but the named ones. */
  void emptyAllBut(Set<String> kept) throws ExecutionException, InterruptedException {
    List<Topic> topics = new ArrayList<>(Topics.all());
    topics.add(new Topic(CopyRun.TARGET, Optional.empty(), Map.of(), Optional.empty()));
    topics.add(new Topic(BareSendRun.TARGET, Optional.empty(), Map.of(), Optional.empty()));
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka()))) {
      List<String> emptied =
          admin.listTopics().names().get().stream().filter(name -> !kept.contains(name)).toList();
      admin.deleteTopics(emptied).all().get();
      while (admin.listTopics().names().get().stream().anyMatch(emptied::contains)) {
        Thread.sleep(50);
      }
      new TopicCreator(admin, Clients.PARTITIONS, Optional.empty()).create(topics);
    }
  }

  @Override
  public void close() {
    try {
      int unused = stack.delete();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
