package io.ledgerline.localstack;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.DataLock;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.folder.Settings;
import io.ledgerline.localstack.lifecycle.AfterStart;
import io.ledgerline.localstack.lifecycle.EndpointsFile;
import io.ledgerline.localstack.lifecycle.PartProcesses;
import io.ledgerline.localstack.lifecycle.PartStatus;
import io.ledgerline.localstack.lifecycle.Running;
import io.ledgerline.localstack.lifecycle.Shutdown;
import io.ledgerline.localstack.lifecycle.Startup;
import io.ledgerline.localstack.lifecycle.Stopper;
import io.ledgerline.localstack.lifecycle.Supervisor;
import io.ledgerline.localstack.part.Blueprint;
import io.ledgerline.localstack.part.Flavour;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.part.Site;
import io.ledgerline.localstack.part.Step;
import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.localstack.process.Signal;
import io.ledgerline.localstack.process.StackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A stack of real parts, each a process, in one data folder. Every method works on the folder's
 * state, so it does not matter who started the parts: this object, another one, or {@code
 * ./ledgerline up}. All throw {@link StackException} when they cannot do their work.
 */
public final class LocalStack implements AutoCloseable {
  private final StackOptions options;
  private final DataFolder folder;
  private final Consumer<String> progress;
  private final PartProcesses processes;
  private final EndpointsFile endpointsFile;
  private final Startup startup;
  private final Shutdown shutdown;

  /**
   * @param progress gets lines for people to read, from several threads
   */
  public LocalStack(StackOptions options, Consumer<String> progress) {
    this.options = options;
    this.folder = options.data();
    this.progress = progress;
    this.processes = new PartProcesses(folder);
    this.endpointsFile = new EndpointsFile(folder, processes);
    this.startup = new Startup(folder, processes, endpointsFile, progress);
    this.shutdown = new Shutdown(folder, progress);
  }

  /**
   * Starts every part that does not run, does what else has to be done, such as restarting what has
   * failed in a connector, and returns when all are ready.
   */
  public Endpoints start() throws InterruptedException {
    return start(AfterStart.NOTHING);
  }

  /**
   * The same, and something more before another command may change the stack. After a failure, what
   * was started is stopped again.
   */
  public Endpoints start(AfterStart afterStart) throws InterruptedException {
    DataFolders.create(folder);
    return DataLock.holding(
        folder,
        () -> {
          Settings settings = options.resolve(runningSettings());
          // Said before anything is started.
          Flavour unused = Flavour.of(site(settings));
          settings.write(folder);
          DataFolders.fill(folder);
          Secrets.provide(folder);
          Blueprint blueprint = blueprint(settings);
          return startup.perform(blueprint.steps(), blueprint.parts(), afterStart);
        });
  }

  /** Starts one part of a stack that has been started before, and waits until it is ready. */
  public Endpoints start(String part) throws InterruptedException {
    Blueprint blueprint = blueprint();
    List<Step> steps = List.of(blueprint.part(part));
    return DataLock.holding(
        folder, () -> startup.perform(steps, blueprint.parts(), AfterStart.NOTHING));
  }

  /** Sends a signal to a part; after one that ends it, waits until it has ended. */
  public void kill(String part, Signal signal) {
    Stopper.kill(running(part), signal);
  }

  /**
   * Watches the running stack and restarts parts that die. Returns when another command has stopped
   * it; throws when a part dies again and again.
   */
  public void watch() throws InterruptedException {
    new Supervisor(folder, processes, endpointsFile, progress).watch(blueprint().parts());
  }

  /**
   * Stops every part, in reverse order.
   *
   * @return how many were running
   */
  public int stop() throws InterruptedException {
    return DataFolders.isOurs(folder) ? DataLock.holding(folder, this::stopHolding) : 0;
  }

  /**
   * Stops every part and deletes the data folder.
   *
   * @return how many were running
   */
  public int delete() throws InterruptedException {
    DataFolders.refuseOther(folder);
    return DataLock.holding(
        folder,
        () -> {
          int stopped = stopHolding();
          DataFolders.delete(folder);
          return stopped;
        });
  }

  /** The same as {@link #stop()}. */
  @Override
  public void close() {
    try {
      stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StackException("Interrupted before the stack was stopped", e);
    }
  }

  public Endpoints endpoints() {
    return endpointsFile.read();
  }

  /** Every part's state, in the order of their start. */
  public List<PartStatus> status() throws InterruptedException {
    List<PartStatus> all = new ArrayList<>();
    for (Part part : blueprint().parts()) {
      all.add(PartStatus.of(part, folder));
    }
    return all;
  }

  /** The number of a running part's process. */
  public long pid(String part) {
    return running(part).pid().number();
  }

  public LogFile log(String part) {
    return folder.log(blueprint().part(part).name());
  }

  private int stopHolding() {
    List<Part> parts = blueprint().parts();
    int stopped = shutdown.stopAll(parts);
    Endpoints unused = endpointsFile.update(parts);
    return stopped;
  }

  private boolean runs(Part part) {
    return processes.find(part).isPresent();
  }

  private Running running(String part) {
    return processes
        .find(blueprint().part(part))
        .orElseThrow(() -> new StackException(part + " does not run"));
  }

  /** What the stack runs with; empty if none of its parts runs. */
  private Optional<Settings> runningSettings() {
    return Settings.read(folder)
        .filter(settings -> blueprint(settings).parts().stream().anyMatch(this::runs));
  }

  private Blueprint blueprint() {
    return Settings.read(folder)
        .map(this::blueprint)
        .orElseThrow(() -> new StackException("There is no stack in " + folder));
  }

  private Blueprint blueprint(Settings settings) {
    return Blueprint.of(site(settings), settings.instances(), settings.liveChanges());
  }

  private Site site(Settings settings) {
    return new Site(options.home(), folder, settings.portOffset(), options.environment());
  }
}
