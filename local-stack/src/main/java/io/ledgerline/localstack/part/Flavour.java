package io.ledgerline.localstack.part;

import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Whose serialisers, converters and connectors a stack uses. */
public enum Flavour {
  APICURIO,
  CONFLUENT;

  /** The variable that chooses: apicurio, which is the default, or confluent. */
  public static final String VARIABLE = "LEDGERLINE_FLAVOUR";

  private static final String PLUGINS = "connect/target/confluent-plugins";

  /** Where the build with the profile {@code confluent} leaves jars of theirs. */
  private static final List<String> BUILT =
      List.of(PLUGINS + "/avro", PLUGINS + "/s3", PLUGINS + "/jdbc");

  private static final String SERVICE = "invoice-api/target/jars";

  /**
   * What is chosen for a stack.
   *
   * @throws StackException if there is no such flavour, or it has not been built
   */
  public static Flavour of(Site site) {
    String chosen = site.environment().apply(VARIABLE);
    if (chosen == null || chosen.isEmpty() || chosen.equals("apicurio")) {
      return APICURIO;
    }
    if (!chosen.equals("confluent")) {
      throw new StackException(
          "%s is %s: it must be apicurio or confluent".formatted(VARIABLE, chosen));
    }
    if (!isBuilt(site.home())) {
      throw new StackException(
          "%s is confluent, but this is built without Confluent's parts:".formatted(VARIABLE)
              + " run mvn -Pconfluent package first");
    }
    return CONFLUENT;
  }

  Path connectors(Path home) {
    Path ours = home.resolve("connect/connectors");
    return this == CONFLUENT ? ours.resolve("confluent") : ours;
  }

  /** Folders of plugins beside those that every stack has. */
  List<Path> plugins(Path home) {
    return this == CONFLUENT ? List.of(home.resolve(PLUGINS)) : List.of();
  }

  /** Confluent's plugins have no META-INF/services that would name them all. */
  List<String> workerProperties() {
    return this == CONFLUENT ? List.of("plugin.discovery=hybrid_warn") : List.of();
  }

  private static boolean isBuilt(Path home) {
    return BUILT.stream().allMatch(folder -> holds(home.resolve(folder), "*.jar"))
        && holds(home.resolve(SERVICE), "kafka-avro-serializer-*.jar");
  }

  private static boolean holds(Path folder, String name) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, name)) {
      return files.iterator().hasNext();
    } catch (IOException e) {
      throw new StackException("Cannot read " + folder + ": " + e, e);
    }
  }
}
