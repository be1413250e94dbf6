package io.ledgerline.localstack.lifecycle;

import io.ledgerline.localstack.endpoints.EndpointsBuilder;
import io.ledgerline.localstack.part.Part;
import io.ledgerline.localstack.port.Port;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * A part that is a shell script, in a folder that all parts of a test share. It is ready as soon as
 * there is a file of its name.
 */
record ShellPart(String name, Set<String> dependencies, String script, Path folder)
    implements Part {
  /** Gets ready, and stays until it is stopped. */
  static final String WELL = "touch $0; exec sleep 60";

  static ShellPart well(String name, Path folder, String... dependencies) {
    return new ShellPart(name, Set.of(dependencies), WELL, folder);
  }

  @Override
  public List<Port> ports() {
    return List.of();
  }

  @Override
  public List<String> command() {
    return List.of("/bin/sh", "-c", script, name);
  }

  @Override
  public boolean isReady() {
    return Files.exists(folder.resolve(name));
  }

  @Override
  public Duration deadline() {
    return Duration.ofSeconds(2);
  }

  @Override
  public String url() {
    return "shell:" + name;
  }

  @Override
  public void publish(EndpointsBuilder endpoints) {
    endpoints.addApi(url());
  }
}
