package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.PidFile;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stops a stack by its pid files alone, so that it does not matter what became of the launcher. */
public final class Shutdown {
  private static final String SUFFIX = ".pid";

  private final DataFolder folder;
  private final Stopper stopper;
  private final Consumer<String> progress;

  public Shutdown(DataFolder folder, Consumer<String> progress) {
    this.folder = folder;
    this.stopper = new Stopper(progress);
    this.progress = progress;
  }

  /**
   * Stops everything that runs.
   *
   * @param parts in the order of their start
   * @return how many parts were running
   * @throws StackException if a part cannot be stopped; the others are stopped all the same
   */
  public int stopAll(List<Part> parts) {
    removeStale();
    List<String> names = new ArrayList<>(parts.stream().map(Part::name).toList());
    List<String> running = pidFiles();
    // A part that this version does not know depends on those it knows, not the other way round.
    running.stream().filter(name -> !names.contains(name)).forEach(names::add);
    names.retainAll(running);
    if (!names.isEmpty()) {
      announce();
      stop(names, parts);
    }
    return names.size();
  }

  /** Stops some parts and leaves the others. */
  public void stop(List<Part> parts) {
    stop(parts.stream().map(Part::name).toList(), parts);
  }

  /** Forgets processes that are gone. */
  public void removeStale() {
    for (String name : pidFiles()) {
      PidFile file = folder.pidFile(name);
      if (file.isStale()) {
        String process = file.read().map(pid -> "pid " + pid.number()).orElse("its process");
        file.delete();
        progress.accept("Removed the stale pid file of %s: %s is gone".formatted(name, process));
      }
    }
  }

  private void stop(List<String> names, List<Part> parts) {
    Map<String, Signal> signals =
        parts.stream().collect(Collectors.toMap(Part::name, Part::stopSignal));
    List<String> reversed = new ArrayList<>(names);
    Collections.reverse(reversed);
    List<StackException> failures = new ArrayList<>();
    for (String name : reversed) {
      try {
        PidFile file = folder.pidFile(name);
        file.alive()
            .ifPresent(pid -> stopper.stop(name, pid, signals.getOrDefault(name, Signal.TERM)));
        file.delete();
      } catch (StackException e) {
        failures.add(e);
      }
    }
    Optional<StackException> first = failures.stream().findFirst();
    if (first.isPresent()) {
      throw first.get();
    }
  }

  /** Tells a launcher in another terminal that what it watches does not die, but is stopped. */
  private void announce() {
    try {
      Files.writeString(folder.stopping(), "");
    } catch (IOException e) {
      // On a full disk the parts must be stopped all the same; at worst that launcher restarts one.
      progress.accept("Cannot write " + folder.stopping() + ": " + e);
    }
  }

  private List<String> pidFiles() {
    if (!Files.isDirectory(folder.run())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder.run())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> name.substring(0, name.length() - SUFFIX.length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new StackException("Cannot list " + folder.run() + ": " + e, e);
    }
  }
}
