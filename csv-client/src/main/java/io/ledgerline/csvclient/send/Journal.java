package io.ledgerline.csvclient.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;

import io.ledgerline.csvclient.read.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files are done, so that a load that was broken off goes on behind them. */
public final class Journal {
  /** Notes nothing. */
  public static final Journal NONE = new Journal(Optional.empty(), Set.of());

  private final Optional<Path> file;
  private final Set<String> done;

  private Journal(Optional<Path> file, Set<String> done) {
    this.file = file;
    this.done = done;
  }

  /**
   * @param file a line for each file that is done; made if there is none
   * @throws IOException if it cannot be read
   */
  public static Journal at(Path file) throws IOException {
    List<String> done = Files.exists(file) ? Files.readAllLines(file) : List.of();
    return new Journal(Optional.of(file), new HashSet<>(done));
  }

  boolean has(InputFile input) {
    return done.contains(input.content().identity());
  }

  boolean isKept() {
    return file.isPresent();
  }

  /** Kafka has every row of the file. */
  void add(InputFile input) throws IOException {
    if (file.isPresent()) {
      Files.write(file.get(), List.of(input.content().identity()), UTF_8, CREATE, APPEND, SYNC);
      done.add(input.content().identity());
    }
  }
}
