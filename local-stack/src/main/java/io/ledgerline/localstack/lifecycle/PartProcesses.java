package io.ledgerline.localstack.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.FileTree;
import io.ledgerline.localstack.process.Launch;
import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.PidFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Starts the processes of a data folder's parts and finds them again. */
public final class PartProcesses {
  private final DataFolder folder;
  private final Map<String, Running> launched = new ConcurrentHashMap<>();

  public PartProcesses(DataFolder folder) {
    this.folder = folder;
  }

  /** The part's process, if it runs. */
  public Optional<Running> find(Part part) {
    return last(part).filter(Running::isAlive);
  }

  /** The part's process, or what was its process if it has ended without having been stopped. */
  public Optional<Running> last(Part part) {
    return folder
        .pidFile(part.name())
        .read()
        .map(
            pid ->
                Optional.ofNullable(launched.get(part.name()))
                    .filter(child -> child.pid().equals(pid))
                    .orElse(new Running(part, pid, Optional.empty())));
  }

  /** Makes everything ready for the part's start, which may take a while. */
  void prepare(Part part) throws IOException, InterruptedException {
    LogFile log = folder.log(part.name());
    log.rotate();
    writeHeading(log.path());
    emptyTemporary(part);
    part.prepare();
  }

  /** Starts the process of a prepared part and returns at once. */
  Running launch(Part part) throws IOException {
    PidFile pidFile = folder.pidFile(part.name());
    pidFile.delete();
    LogFile log = folder.log(part.name());
    Launch launch =
        new Launch(part.command(), part.environment(), part.folder(), log.path(), pidFile.path());
    Process child = launch.start();
    try {
      // A child that has ended already is remembered too: its start time no longer matters.
      Pid pid = Pid.of(child.pid()).orElse(new Pid(child.pid(), "ended"));
      pidFile.write(pid);
      Running running = new Running(part, pid, Optional.of(child));
      launched.put(part.name(), running);
      return running;
    } catch (IOException e) {
      child.destroyForcibly();
      throw e;
    }
  }

  /** The end of the part's log, to be read behind a statement. */
  String tail(Part part) {
    return folder.log(part.name()).quoteEnd();
  }

  private void emptyTemporary(Part part) throws IOException {
    Path temporary = folder.temporary(part.name());
    FileTree.delete(temporary);
    Files.createDirectories(temporary);
  }

  /** Without it the end of an earlier run's log would be taken for this one's. */
  private static void writeHeading(Path log) throws IOException {
    String heading =
        "==== started by ledgerline at " + Instant.now().truncatedTo(ChronoUnit.MILLIS);
    Files.writeString(
        log, heading + "\n", UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }
}
