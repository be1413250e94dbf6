package io.ledgerline.localstack.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.ledgerline.csvclient.generate.RetailGenerator;
import io.ledgerline.csvclient.progress.SilentProgress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.s3.S3Access;
import io.ledgerline.csvclient.s3.S3Objects;
import io.ledgerline.csvclient.send.Journal;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import io.ledgerline.localstack.endpoints.Endpoints;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Files of invoice lines; those that are generated are told apart from those of other tests. */
public final class RetailFiles {
  /**
   * Writes a retail-shaped file.
   *
   * @param suffix added to every invoice number
   */
  public static Path generate(Path folder, int invoices, long seed, String suffix)
      throws IOException {
    Path raw = folder.resolve("raw-" + suffix + ".csv");
    try (OutputStream out = Files.newOutputStream(raw)) {
      new RetailGenerator(seed).write(invoices, out);
    }
    List<String> lines = Files.readAllLines(raw, ISO_8859_1);
    String marked =
        lines.stream()
            .skip(1)
            .map(line -> line.replaceFirst(",", suffix + ","))
            .collect(Collectors.joining("\r\n", lines.get(0) + "\r\n", "\r\n"));
    Files.delete(raw);
    return Files.writeString(folder.resolve("retail-" + suffix + ".csv"), marked, ISO_8859_1);
  }

  /** Sends files as ./ledgerline load does. */
  public static SendSummary send(Endpoints endpoints, Path... files)
      throws IOException, InterruptedException {
    SendSettings settings =
        new SendSettings(
            endpoints.kafka(),
            endpoints.registry(),
            ZoneId.of("Europe/London"),
            Optional.empty(),
            Map.of());
    return new SendTask(settings)
        .run(
            InputFiles.of(
                Arrays.stream(files).map(Path::toString).toList(),
                new S3Objects(S3Access.ofEnvironment())),
            Journal.NONE,
            new SilentProgress());
  }

  private RetailFiles() {}
}
