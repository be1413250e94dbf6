package io.ledgerline.localstack.compose;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;

/**
 * Confluent's genuine serialisers, as the profile {@code confluent} would put them into our images,
 * out of a jar of Maven Central that has them along with other people's Kafka, Avro and more.
 */
final class ConfluentSerialisers {
  private static final Path JAR = Path.of("target/confluent-serialisers.jar").toAbsolutePath();

  /** Themselves, and what they were bound to under other names. */
  private static final List<String> PACKAGES =
      List.of("io/confluent/", "org/apache/pinot/shaded/", "io/swagger/");

  static Path write(Path folder) throws IOException {
    Path jar = folder.resolve("confluent.jar");
    try (JarFile all = new JarFile(JAR.toFile());
        JarOutputStream some = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Enumeration<JarEntry> entries = all.entries(); entries.hasMoreElements(); ) {
        JarEntry entry = entries.nextElement();
        if (PACKAGES.stream().anyMatch(entry.getName()::startsWith)) {
          some.putNextEntry(new JarEntry(entry.getName()));
          all.getInputStream(entry).transferTo(some);
        }
      }
    }
    return jar;
  }

  private ConfluentSerialisers() {}
}
