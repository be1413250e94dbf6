package io.ledgerline.localstack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers a process in a file: its number and, behind a space, when it began. */
public record PidFile(Path path) {

  public void write(Pid pid) throws IOException {
    PrivateFile.write(path, pid.number() + " " + pid.began() + "\n");
  }

  /**
   * The process that the file names, whether it still runs or not; empty without a readable file.
   * When it began is missing if only the shell in front of the process has written the file so far.
   */
  public Optional<Pid> read() {
    try {
      String[] words = Files.readString(path).strip().split(" ", 2);
      return Optional.of(new Pid(Long.parseLong(words[0]), words.length > 1 ? words[1] : ""));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** The process that the file names, if it runs. */
  public Optional<Pid> alive() {
    return read().filter(Pid::isAlive);
  }

  /** Whether there is a file although its process is gone. */
  public boolean isStale() {
    return Files.exists(path) && alive().isEmpty();
  }

  public void delete() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new StackException("Cannot delete " + path + ": " + e, e);
    }
  }
}
