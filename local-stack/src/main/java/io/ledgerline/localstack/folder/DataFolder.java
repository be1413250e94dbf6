package io.ledgerline.localstack.folder;

import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.localstack.process.PidFile;
import java.nio.file.Path;

/**
 * What lies where in a stack's data folder.
 *
 * @param root absolute
 */
public record DataFolder(Path root) {

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /** Held while a command changes the stack. */
  public Path lock() {
    return root.resolve(".lock");
  }

  /** Marks the folder as ours and remembers what the stack was started with. */
  public Path settings() {
    return root.resolve("ledgerline-data.json");
  }

  public Path endpoints() {
    return root.resolve("endpoints.json");
  }

  /** Passwords. */
  public Path secrets() {
    return root.resolve("secrets.json");
  }

  /** There once it is decided whether the stack holds sample data. */
  public Path sampleData() {
    return root.resolve("sample-data");
  }

  public Path run() {
    return root.resolve("run");
  }

  /** There from a deliberate stop until the next start. */
  public Path stopping() {
    return run().resolve("stopping");
  }

  public PidFile pidFile(String part) {
    return new PidFile(run().resolve(part + ".pid"));
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public LogFile log(String part) {
    return new LogFile(logs().resolve(part + ".log"));
  }

  /** A part's own files. */
  public Path part(String name) {
    return root.resolve(name);
  }

  /** A part's temporary files, emptied at each start: a killed process leaves its libraries. */
  public Path temporary(String part) {
    return root.resolve("tmp").resolve(part);
  }

  @Override
  public String toString() {
    return root.toString();
  }
}
