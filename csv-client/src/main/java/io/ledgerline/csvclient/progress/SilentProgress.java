package io.ledgerline.csvclient.progress;

/** Shows nothing. */
public final class SilentProgress implements Progress {
  @Override
  public void start(long totalBytes) {}

  @Override
  public void advance(long bytes) {}

  @Override
  public void finish() {}
}
