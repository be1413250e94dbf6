package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.Pid;
import io.ledgerline.localstack.process.PidFile;
import java.util.Optional;

/**
 * How a part is now.
 *
 * @param pid of its process; of the one that is gone if it is dead
 * @param url where it answers when it runs
 * @param detail what it says about its own state, in one or more lines; may be empty
 */
public record PartStatus(String part, Optional<Long> pid, State state, String url, String detail) {

  /** Of a part's process. */
  public enum State {
    RUNNING,
    /** Gone without having been stopped. */
    DEAD,
    STOPPED
  }

  public static PartStatus of(Part part, DataFolder folder) throws InterruptedException {
    PidFile file = folder.pidFile(part.name());
    Optional<Pid> pid = file.read();
    if (file.alive().isPresent()) {
      String detail = part.state().orElse("");
      return new PartStatus(part.name(), pid.map(Pid::number), State.RUNNING, part.url(), detail);
    }
    State state = pid.isPresent() ? State.DEAD : State.STOPPED;
    return new PartStatus(part.name(), pid.map(Pid::number), state, part.url(), "");
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }
}
