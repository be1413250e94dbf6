package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.part.Step;
import io.ledgerline.localstack.port.Port;
import io.ledgerline.localstack.port.PortCheck;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** A start from its checks to its end, good or bad; to be performed under the folder's lock. */
public final class Startup {
  private final DataFolder folder;
  private final PartProcesses processes;
  private final EndpointsFile endpointsFile;
  private final Shutdown shutdown;
  private final Consumer<String> progress;

  public Startup(
      DataFolder folder,
      PartProcesses processes,
      EndpointsFile endpointsFile,
      Consumer<String> progress) {
    this.folder = folder;
    this.processes = processes;
    this.endpointsFile = endpointsFile;
    this.shutdown = new Shutdown(folder, progress);
    this.progress = progress;
  }

  /**
   * @param steps to do
   * @param parts every part of the stack, for its endpoints
   * @throws StackException if it fails; then what it has started is stopped again
   */
  public Endpoints perform(List<Step> steps, List<Part> parts, AfterStart afterStart)
      throws InterruptedException {
    shutdown.removeStale();
    refuseTakenPorts(steps);
    Starter starter = new Starter(processes, progress);
    try {
      Files.deleteIfExists(folder.stopping());
      starter.perform(steps);
      Endpoints endpoints = endpointsFile.update(parts);
      afterStart.run(endpoints);
      return endpoints;
    } catch (InterruptedException | RuntimeException e) {
      undo(starter, parts, e);
      throw e;
    } catch (IOException e) {
      undo(starter, parts, e);
      throw new StackException(e.toString(), e);
    }
  }

  /** What goes wrong here must not hide why the start has failed. */
  private void undo(Starter starter, List<Part> parts, Exception failure) {
    Set<Part> started = starter.started();
    try {
      shutdown.stop(parts.stream().filter(started::contains).toList());
      Endpoints unused = endpointsFile.update(parts);
    } catch (StackException e) {
      progress.accept(e.getMessage());
      failure.addSuppressed(e);
    }
  }

  private void refuseTakenPorts(List<Step> steps) {
    List<Port> ports =
        steps.stream()
            .filter(step -> step instanceof Part part && processes.find(part).isEmpty())
            .flatMap(step -> ((Part) step).ports().stream())
            .toList();
    List<String> conflicts = PortCheck.conflicts(ports);
    if (!conflicts.isEmpty()) {
      throw new StackException(String.join("\n", conflicts));
    }
  }
}
