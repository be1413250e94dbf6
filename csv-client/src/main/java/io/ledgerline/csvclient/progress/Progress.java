package io.ledgerline.csvclient.progress;

/** Shows how far the reading of files has come. Called by one thread at a time. */
public interface Progress {
  /**
   * @param totalBytes of all files, as they are on disk
   */
  void start(long totalBytes);

  /**
   * @param bytes read since the last call
   */
  void advance(long bytes);

  /** Ends what is shown, however far it has come. */
  void finish();

  /** A bar where somebody sits at a terminal, otherwise a line every few seconds; on stderr. */
  @SuppressWarnings("SystemConsoleNull") // JDK 22 to 24 always have one: a bar in a log, no harm
  static Progress ofConsole() {
    return System.console() == null
        ? new LineProgress(System.err::println, System::nanoTime)
        : new BarProgress();
  }
}
