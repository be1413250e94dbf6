package io.ledgerline.bench;

import io.ledgerline.csvclient.progress.SilentProgress;
import io.ledgerline.csvclient.read.InputFiles;
import io.ledgerline.csvclient.send.Journal;
import io.ledgerline.csvclient.send.SendSettings;
import io.ledgerline.csvclient.send.SendSummary;
import io.ledgerline.csvclient.send.SendTask;
import java.io.IOException;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/**
 * What ./ledgerline load does with a file, from its first row to the last acknowledgement; like its
 * limit it has connected before.
 */
final class LoadRun {
  public static void main(String[] args) throws Exception {
    SendSummary summary = send(args[0], args[1], args[2]);
    new Measurement(summary.accepted(), summary.elapsed().toNanos() / 1e9).print();
  }

  static SendSummary send(String kafka, String registry, String file)
      throws IOException, InterruptedException {
    SendSettings settings =
        new SendSettings(kafka, registry, ZoneId.of("Europe/London"), Optional.empty(), Map.of());
    return new SendTask(settings).run(InputFiles.local(file), Journal.NONE, new SilentProgress());
  }

  private LoadRun() {}
}
