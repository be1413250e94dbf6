package io.ledgerline.localstack;

import io.ledgerline.csvclient.generate.RetailGenerator;
import io.ledgerline.csvclient.progress.SilentProgress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.send.Journal;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import io.ledgerline.localstack.endpoints.Endpoints;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What a new stack holds, so that there is something to look at. */
public final class SampleData {
  private static final int INVOICES = 1_000;
  private static final long SEED = 1;

  /**
   * Loads it into a running stack. Loading it again changes nothing.
   *
   * @param dataFolder where the generated file is left
   */
  public static SendSummary load(Endpoints endpoints, Path dataFolder)
      throws IOException, InterruptedException {
    Path file = dataFolder.resolve("sample.csv");
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new RetailGenerator(SEED).write(INVOICES, out);
    }
    SendSettings settings =
        new SendSettings(
            endpoints.kafka(),
            endpoints.registry(),
            ZoneId.of(SendSettings.DEFAULT_ZONE),
            Optional.empty(),
            Map.of());
    return new SendTask(settings)
        .run(InputFiles.local(file.toString()), Journal.NONE, new SilentProgress());
  }

  private SampleData() {}
}
