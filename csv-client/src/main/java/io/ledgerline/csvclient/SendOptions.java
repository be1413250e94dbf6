package io.ledgerline.csvclient;

import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.send.SendReport;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is to be sent and how it is read: the options that every command that sends files has. */
public final class SendOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a .csv, .csv.gz, .jsonl or .jsonl.gz file, or a folder of such")
  private List<String> inputs;

  @Option(
      names = "--zone",
      defaultValue = SendSettings.DEFAULT_ZONE,
      description = "time zone of times without an offset (default: ${DEFAULT-VALUE})")
  private ZoneId zone;

  @Option(
      names = "--charset",
      description = "charset of all files (default: found out, UTF-8 or ISO-8859-1)")
  private Optional<Charset> charset;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "exit with 1 if more than N rows are rejected (default: any number is fine)")
  private Optional<Long> maxRejects;

  @Option(
      names = "-P",
      paramLabel = "KEY=VALUE",
      description = "setting of the Kafka client (kafka.…) or of the serializer (serde.…)")
  private Map<String, String> overrides = new LinkedHashMap<>();

  /**
   * Sends, showing the progress, and prints what became of it.
   *
   * @param line the command, whose streams are printed to
   * @return the command's exit code
   */
  public int send(String bootstrapServers, String registryUrl, CommandLine line)
      throws IOException, InterruptedException {
    SendSettings settings =
        new SendSettings(bootstrapServers, registryUrl, zone, charset, overrides);
    SendSummary summary = new SendTask(settings).run(inputs, Progress.ofConsole());
    boolean fine = new SendReport(maxRejects).print(summary, line.getOut(), line.getErr());
    return fine ? ExitCode.OK : ExitCode.SOFTWARE;
  }
}
