package io.ledgerline.localstack.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/** The signals that parts are stopped, or in tests disturbed, with. */
public enum Signal {
  TERM,
  INT,
  KILL,
  STOP,
  CONT;

  /** Whether a process ends on it. */
  public boolean ends() {
    return this != STOP && this != CONT;
  }

  /**
   * Sends the signal by the shell's own kill: Java has only TERM and KILL, and small systems have
   * no kill program. Cannot be interrupted, because a stack must be stopped to its end.
   *
   * @return whether the process was there and ours to signal
   */
  public boolean send(Pid pid) {
    ProcessBuilder kill =
        new ProcessBuilder(
            "/bin/sh", "-c", "kill -s \"$0\" \"$1\"", name(), Long.toString(pid.number()));
    try {
      Process process =
          kill.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      throw new StackException("Cannot signal process " + pid.number() + ": " + e, e);
    }
  }
}
