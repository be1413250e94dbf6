package io.ledgerline.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.lifecycle.PartStatus;
import io.ledgerline.localstack.port.FreePorts;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real parts, without the service. */
final class LocalStackIT {
  private final Queue<String> progress = new ConcurrentLinkedQueue<>();

  @TempDir private Path root;

  @Test
  void shouldLiveThroughAStacksLife() throws Exception {
    Path data = root.resolve("data");
    int offset = FreePorts.offset();
    StackOptions options = StackOptions.of(data).withPortOffset(offset).withInstances(0);
    try (LocalStack stack = new LocalStack(options, progress::add)) {
      Endpoints endpoints = stack.start();

      assertThat(endpoints.kafka()).isEqualTo("127.0.0.1:" + (9092 + offset));
      assertThat(stack.endpoints()).isEqualTo(endpoints);
      assertThat(topics(endpoints)).containsAll(Topics.all().stream().map(Topic::name).toList());
      assertThat(stack.status()).allMatch(PartStatus::isRunning);

      long killed = stack.pid("kafka");
      stack.kill("kafka", Signal.KILL);
      assertThatThrownBy(() -> stack.pid("kafka"))
          .isInstanceOf(StackException.class)
          .hasMessage("kafka does not run");

      Endpoints healed = stack.start("kafka");
      assertThat(healed.pids().get("kafka")).isNotEqualTo(killed).isEqualTo(stack.pid("kafka"));
      assertThat(topics(healed)).containsAll(Topics.all().stream().map(Topic::name).toList());

      assertThat(stack.stop()).isEqualTo(7);
      assertThat(progress).anyMatch(line -> line.contains("kafka") && line.contains("stopped"));
      assertThat(stack.delete()).isZero();
      assertThat(data).doesNotExist();
    }
  }

  private static Set<String> topics(Endpoints endpoints) throws Exception {
    Map<String, Object> config =
        Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, endpoints.kafka());
    try (Admin admin = Admin.create(config)) {
      return admin.listTopics().names().get();
    }
  }
}
