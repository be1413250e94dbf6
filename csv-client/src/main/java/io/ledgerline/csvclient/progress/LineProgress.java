package io.ledgerline.csvclient.progress;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A plain line at most every five seconds, for logs. */
final class LineProgress implements Progress {
  private static final long INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();
  private static final double MEGABYTE = 1e6;
  private static final double SECOND_NANOS = 1e9;

  private final Consumer<String> out;
  private final LongSupplier nanoTime;
  private long total;
  private long done;
  private long startedAt;
  private long lastLineAt;

  /**
   * @param nanoTime as {@link System#nanoTime}
   */
  LineProgress(Consumer<String> out, LongSupplier nanoTime) {
    this.out = out;
    this.nanoTime = nanoTime;
  }

  @Override
  public void start(long totalBytes) {
    total = totalBytes;
    startedAt = nanoTime.getAsLong();
    lastLineAt = startedAt;
  }

  @Override
  public void advance(long bytes) {
    done += bytes;
    long now = nanoTime.getAsLong();
    if (now - lastLineAt >= INTERVAL_NANOS) {
      lastLineAt = now;
      out.accept(line((now - startedAt) / SECOND_NANOS));
    }
  }

  @Override
  public void finish() {}

  private String line(double seconds) {
    double rate = done / seconds;
    return String.format(
        Locale.ROOT,
        "%.1f of %.1f MB (%d %%), %.1f MB/s, %.0f s left",
        done / MEGABYTE,
        total / MEGABYTE,
        done * 100 / Math.max(total, 1),
        rate / MEGABYTE,
        (total - done) / rate);
  }
}
