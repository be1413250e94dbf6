package io.ledgerline.localstack;

import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.Settings;
import io.ledgerline.localstack.process.StackException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Which stack, and how it is to be started.
 *
 * @param home the built repository
 * @param data the stack's files
 * @param portOffset added to every default port; empty for the running stack's, or else 0
 * @param instances of the service, 0 for none; empty for the running stack's, or else 1
 * @param liveChanges whether totesys is filled and changed by the simulator; empty for the running
 *     stack's, or else not
 * @param environment looks up a variable; null if it is not set
 */
public record StackOptions(
    Path home,
    DataFolder data,
    Optional<Integer> portOffset,
    Optional<Integer> instances,
    Optional<Boolean> liveChanges,
    UnaryOperator<String> environment) {

  private static final String HOME = "ledgerline.home";
  private static final String LANDMARK = "local-stack/parts";

  /** A stack of the repository that this code runs in, with its defaults. */
  public static StackOptions of(Path data) {
    return new StackOptions(
        findHome(),
        new DataFolder(data),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        System::getenv);
  }

  public StackOptions withPortOffset(int offset) {
    return new StackOptions(home, data, Optional.of(offset), instances, liveChanges, environment);
  }

  public StackOptions withInstances(int count) {
    return new StackOptions(home, data, portOffset, Optional.of(count), liveChanges, environment);
  }

  public StackOptions withLiveChanges(boolean live) {
    return new StackOptions(home, data, portOffset, instances, Optional.of(live), environment);
  }

  /** As if a variable were set. */
  public StackOptions withVariable(String name, String value) {
    UnaryOperator<String> more = asked -> asked.equals(name) ? value : environment.apply(asked);
    return new StackOptions(home, data, portOffset, instances, liveChanges, more);
  }

  /**
   * @param running what the stack runs with; empty if no part of it runs
   * @throws StackException if that is something else
   */
  Settings resolve(Optional<Settings> running) {
    if (running.isEmpty()) {
      return new Settings(portOffset.orElse(0), instances.orElse(1), liveChanges.orElse(false));
    }
    Settings now = running.get();
    if (portOffset.orElse(now.portOffset()) != now.portOffset()) {
      throw new StackException(
          "%s runs with --port-offset %d: stop it first (down)".formatted(data, now.portOffset()));
    }
    int count = instances.orElse(now.instances());
    if (count < now.instances()) {
      throw new StackException(
          "%s runs with --instances %d: stop it first (down)".formatted(data, now.instances()));
    }
    // As with instances, something may be added to what runs, and nothing is taken away.
    boolean live = now.liveChanges() || liveChanges.orElse(false);
    return new Settings(now.portOffset(), count, live);
  }

  /** The launcher script says where; a test runs in a module's folder, or in an IDE's. */
  private static Path findHome() {
    String home = System.getProperty(HOME);
    if (home != null) {
      return Path.of(home).toAbsolutePath().normalize();
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(LANDMARK))) {
        return folder;
      }
    }
    throw new StackException("Set the system property " + HOME + " to Ledgerline's folder");
  }
}
