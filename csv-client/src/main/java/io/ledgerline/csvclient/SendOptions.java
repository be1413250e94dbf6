package io.ledgerline.csvclient;

import io.ledgerline.csvclient.progress.Progress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.s3.S3Access;
import io.ledgerline.csvclient.s3.S3Objects;
import io.ledgerline.csvclient.send.Journal;
import io.ledgerline.csvclient.send.SendReport;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
      description =
          "a .csv, .csv.gz, .jsonl or .jsonl.gz file, a folder of such, or s3://bucket/prefix")
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
      names = "--resume",
      paramLabel = "JOURNAL",
      description =
          "note each file that is done in this file, and pass over those noted there: so a load"
              + " that was broken off goes on")
  private Optional<Path> journal;

  @Option(
      names = "--s3-endpoint",
      paramLabel = "URL",
      description =
          "S3 to read from with the environment's credentials, aws for Amazon's (default: the"
              + " running stack's with its own; without a stack, Amazon's)")
  private Optional<String> s3Endpoint;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "properties file of such settings as -P takes, which wins over it")
  private Optional<Path> config;

  @Option(
      names = "-P",
      paramLabel = "KEY=VALUE",
      description = "setting of the Kafka client (kafka.…) or of the serializer (serde.…)")
  private Map<String, String> overrides = new LinkedHashMap<>();

  /**
   * Sends, showing the progress, and prints what became of it.
   *
   * @param s3 where buckets are unless an option says otherwise
   * @param line the command, whose streams are printed to
   * @return the command's exit code
   */
  public int send(String bootstrapServers, String registryUrl, S3Access s3, CommandLine line)
      throws IOException, InterruptedException {
    SendSettings settings =
        new SendSettings(bootstrapServers, registryUrl, zone, charset, settings());
    Journal done = journal.isPresent() ? Journal.at(journal.get()) : Journal.NONE;
    try (S3Objects objects = new S3Objects(s3Endpoint.isPresent() ? chosenS3() : s3)) {
      SendSummary summary =
          new SendTask(settings).run(InputFiles.of(inputs, objects), done, Progress.ofConsole());
      boolean fine = new SendReport(maxRejects).print(summary, line.getOut(), line.getErr());
      return fine ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }

  private Map<String, String> settings() throws IOException {
    Map<String, String> settings = new LinkedHashMap<>();
    if (config.isPresent()) {
      settings.putAll(SettingsFile.read(config.get()));
    }
    settings.putAll(overrides);
    return settings;
  }

  private S3Access chosenS3() throws IOException {
    String endpoint = s3Endpoint.orElseThrow();
    if (endpoint.equals("aws")) {
      return S3Access.ofEnvironment();
    }
    if (!endpoint.startsWith("http://") && !endpoint.startsWith("https://")) {
      throw new IOException("--s3-endpoint is " + endpoint + ": it must be aws or begin with http");
    }
    return new S3Access(Optional.of(URI.create(endpoint)), Optional.empty());
  }
}
