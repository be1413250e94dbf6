package io.ledgerline.localstack.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * One process, told apart from a later one with the same number by when it began.
 *
 * @param began when it began: clock ticks since boot on Linux, where the wall-clock time that Java
 *     computes from them moves with every correction of the clock; an instant elsewhere; empty if
 *     unknown
 */
public record Pid(long number, String began) {
  private static final boolean PROC = Files.exists(Path.of("/proc/self/stat"));

  // Positions of fields behind the command's name; see proc_pid_stat(5).
  private static final int STATE = 0;
  private static final int THREADS = 17;
  private static final int START_TIME = 19;

  /** The process that has this number now; empty if there is none, or only its zombie. */
  public static Optional<Pid> of(long number) {
    if (PROC) {
      return fromProc(number);
    }
    return ProcessHandle.of(number)
        .filter(ProcessHandle::isAlive)
        .map(
            handle ->
                new Pid(number, handle.info().startInstant().map(Instant::toString).orElse("")));
  }

  /** Whether this very process still runs. A stopped one (SIGSTOP) does. */
  public boolean isAlive() {
    return of(number).filter(now -> began.isEmpty() || began.equals(now.began)).isPresent();
  }

  private static Optional<Pid> fromProc(long number) {
    try {
      // A command's name may hold any byte, and spaces and brackets too.
      String stat = Files.readString(Path.of("/proc", Long.toString(number), "stat"), ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return isOver(fields) ? Optional.empty() : Optional.of(new Pid(number, fields[START_TIME]));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Where nobody reaps orphans (a container without an init) a dead part stays as a zombie. While
   * other threads than the first are still about to end, its ports are still taken.
   */
  private static boolean isOver(String[] fields) {
    boolean zombie = fields[STATE].equals("Z") || fields[STATE].equals("X");
    return zombie && Integer.parseInt(fields[THREADS]) <= 1;
  }
}
