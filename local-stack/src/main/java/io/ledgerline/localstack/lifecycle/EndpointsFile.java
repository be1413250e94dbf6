package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.process.StackException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Publishes where the running parts answer. */
public final class EndpointsFile {
  private final DataFolder folder;
  private final PartProcesses processes;

  public EndpointsFile(DataFolder folder, PartProcesses processes) {
    this.folder = folder;
    this.processes = processes;
  }

  /**
   * @throws StackException if the stack does not run
   */
  public Endpoints read() {
    try {
      return Endpoints.read(folder.endpoints());
    } catch (FileNotFoundException e) {
      throw new StackException("No stack runs in " + folder, e);
    } catch (IOException e) {
      throw new StackException("Cannot read " + folder.endpoints() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Writes the file, or removes it if no part runs.
   *
   * @param parts in the order of their start; those that do not run are left out
   */
  public Endpoints update(List<Part> parts) {
    EndpointsBuilder builder = new EndpointsBuilder();
    for (Part part : parts) {
      processes
          .find(part)
          .ifPresent(
              running -> {
                part.publish(builder);
                builder.addPid(part.name(), running.pid().number());
              });
    }
    Endpoints endpoints = builder.build();
    try {
      if (endpoints.pids().isEmpty()) {
        Files.deleteIfExists(folder.endpoints());
      } else {
        endpoints.write(folder.endpoints());
      }
    } catch (IOException e) {
      throw new StackException("Cannot write " + folder.endpoints() + ": " + e, e);
    }
    return endpoints;
  }
}
