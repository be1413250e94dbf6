package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolder;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.Settings;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.part.Step;
import io.ledgerline.localstack.process.Pid;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A data folder for stacks of shell scripts. */
final class StackFixture {
  final DataFolder folder;
  final Path work;
  final List<String> progress = Collections.synchronizedList(new ArrayList<>());
  final PartProcesses processes;
  final EndpointsFile endpoints;
  final Shutdown shutdown;

  StackFixture(Path root) {
    folder = new DataFolder(root.resolve("data"));
    DataFolders.create(folder);
    new Settings(0, 0, false).write(folder);
    DataFolders.fill(folder);
    work = folder.part("work");
    processes = new PartProcesses(folder);
    endpoints = new EndpointsFile(folder, processes);
    shutdown = new Shutdown(folder, progress::add);
  }

  Endpoints start(List<? extends Step> steps, List<Part> parts, AfterStart after)
      throws InterruptedException {
    return new Startup(folder, processes, endpoints, progress::add)
        .perform(List.copyOf(steps), parts, after);
  }

  Endpoints start(Part... parts) throws InterruptedException {
    return start(List.of(parts), List.of(parts), AfterStart.NOTHING);
  }

  Supervisor supervisor() {
    return new Supervisor(folder, processes, endpoints, progress::add);
  }

  Pid pid(String part) {
    return folder.pidFile(part).read().orElseThrow();
  }
}
