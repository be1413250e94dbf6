package io.ledgerline.localstack.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that is run to its end.
 *
 * @param folder its working directory
 * @param log gets its output, appended
 * @param deadline after which it is killed
 */
public record Tool(List<String> command, Path folder, LogFile log, Duration deadline) {

  /**
   * @param doing names the work in the message of a failure
   * @throws StackException if it fails or takes too long
   */
  public void run(String doing) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.path().toFile()))
            .start();
    try {
      if (!process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS)) {
        throw failure(doing, "no end after " + deadline.toSeconds() + " s");
      }
    } finally {
      process.destroyForcibly();
    }
    if (process.exitValue() != 0) {
      throw failure(doing, "exit code " + process.exitValue());
    }
  }

  private StackException failure(String doing, String what) {
    return new StackException("Could not " + doing + ": " + what + log.quoteEnd());
  }
}
