package io.ledgerline.csvclient.progress;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar with rate and remaining time, redrawn in place. */
final class BarProgress implements Progress {
  private static final long MEGABYTE = 1_000_000;
  private static final int REDRAW_MS = 200;

  private ProgressBar bar;

  @Override
  public void start(long totalBytes) {
    bar =
        new ProgressBarBuilder()
            .setTaskName("Sending")
            .setStyle(ProgressBarStyle.ASCII)
            .setUnit(" MB", MEGABYTE)
            .setUpdateIntervalMillis(REDRAW_MS)
            .showSpeed()
            .setInitialMax(totalBytes)
            .build();
  }

  @Override
  public void advance(long bytes) {
    bar.stepBy(bytes);
  }

  @Override
  public void finish() {
    bar.close();
  }
}
