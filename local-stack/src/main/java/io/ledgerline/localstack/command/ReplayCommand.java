package io.ledgerline.localstack.command;

import io.ledgerline.csvclient.ErrorLine;
import io.ledgerline.csvclient.replay.ReplayTask;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.process.StackException;
import io.ledgerline.schemas.wire.SerdeSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Has another try at what was set aside. */
@Command(
    name = "replay-dead-letters",
    description = {
      "Sends what was set aside as unreadable again, unchanged, once what was wrong with it is put"
          + " right, such as a schema that was not registered.",
      "",
      "Each message is replayed once; one that is still wrong is set aside again. What a sink has"
          + " set aside goes to this sink alone, which takes it up within half a minute. Where a"
          + " later record is in its place, such as a line that was sent anew, it is left alone."
          + " Rows of files never were messages: correct them and use --from.",
      ""
    })
final class ReplayCommand implements Callable<Integer> {
  @Mixin private DataOption data;
  @Spec private CommandSpec spec;

  @Option(
      names = "--from",
      paramLabel = "FILE",
      description =
          "load this corrected file instead, the whole one or, as JSON lines with lineNo, its"
              + " corrected lines alone")
  private Path from;

  @Override
  public Integer call() throws InterruptedException {
    if (from != null) {
      CommandLine load = spec.parent().subcommands().get("load");
      return load.execute("--data", data.path().toString(), from.toString());
    }
    Endpoints endpoints = data.stack().endpoints();
    if (endpoints.kafka() == null || endpoints.registry() == null) {
      throw new StackException("Kafka and the registry must run: see ./ledgerline status");
    }
    try {
      data.print(
          new ReplayTask(
                  Map.of("bootstrap.servers", endpoints.kafka()),
                  SerdeSettings.of(endpoints.registry(), Map.of()))
              .run()
              .toString());
      return 0;
    } catch (KafkaException e) {
      throw new StackException(ErrorLine.of(e), e);
    }
  }
}
