package io.ledgerline.localstack.process;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How a part's process is started.
 *
 * @param environment added to the launcher's own
 * @param folder its working directory
 * @param log gets its output, appended
 * @param pidFile gets its number
 */
public record Launch(
    List<String> command, Map<String, String> environment, Path folder, Path log, Path pidFile) {

  /**
   * A signal that is ignored stays so across exec, and HotSpot leaves it: Ctrl-C in the terminal,
   * or its closing, reaches every process of the group, but parts must be stopped in order. The
   * number is written by the process itself, so that none is lost if the launcher is killed right
   * now, and only if the launcher has not written the file already (-C).
   */
  private static final String SHIELD =
      "trap '' INT HUP; { set -C; echo $$ >\"$0\"; } 2>/dev/null; set +C; exec \"$@\"";

  public Process start() throws IOException {
    List<String> shielded = new ArrayList<>(List.of("/bin/sh", "-c", SHIELD, pidFile.toString()));
    shielded.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(shielded)
            .directory(folder.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
