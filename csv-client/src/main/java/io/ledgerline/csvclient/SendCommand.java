package io.ledgerline.csvclient;

import io.ledgerline.csvclient.s3.S3Access;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Sends files. */
@Command(
    name = "send",
    sortOptions = false,
    description = {
      "Sends the invoice lines of CSV and JSON-lines files to Kafka.",
      "",
      "A line is known by its invoice and its position among the invoice's rows, so sending a file"
          + " again changes nothing. Therefore all lines of an invoice must lie in one file, unless"
          + " they are JSON lines that carry lineNo.",
      "",
      "A row that is no invoice line goes to the topic invoice-lines.rejected and stops nothing.",
      ""
    })
final class SendCommand implements Callable<Integer> {
  @Mixin private SendOptions options;

  @Option(
      names = "--bootstrap-servers",
      paramLabel = "HOST:PORT",
      defaultValue = "localhost:9092",
      description = "Kafka (default: ${DEFAULT-VALUE})")
  private String bootstrapServers;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      defaultValue = "http://localhost:8081",
      description = "schema registry (default: ${DEFAULT-VALUE})")
  private String registryUrl;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    return options.send(
        bootstrapServers, registryUrl, S3Access.ofEnvironment(), spec.commandLine());
  }
}
