package io.ledgerline.localstack.part;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The command line of a part that runs in a Java virtual machine: the launcher's own Java.
 *
 * @param part whose extra arguments {@code LEDGERLINE_JAVA_OPTS_<PART>} may name
 */
record Jvm(Site site, String part) {
  private static final String OPTIONS = "LEDGERLINE_JAVA_OPTS_";

  /**
   * @param flags of the virtual machine; the environment's come later and so win
   * @param program class path, main class and arguments
   */
  List<String> command(List<String> flags, List<String> program) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    // A part that is out of memory is better dead, and restarted, than half alive.
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-Duser.timezone=UTC");
    command.add("-Djava.io.tmpdir=" + site.data().temporary(part));
    command.addAll(flags);
    command.addAll(extraArguments());
    command.addAll(program);
    return command;
  }

  /**
   * The command line of a program of a part that is not ours, whose jars and log4j2.xml lie with
   * what the build has made for it.
   *
   * @param program main class and arguments
   */
  List<String> program(List<String> flags, String... program) {
    Path made = site.parts(part);
    List<String> all = new ArrayList<>(flags);
    all.add("-Dlog4j2.configurationFile=" + made.resolve("log4j2.xml").toUri());
    List<String> classPath = List.of("-cp", made.resolve("target/jars/*").toString());
    return command(all, Stream.concat(classPath.stream(), Stream.of(program)).toList());
  }

  /** {@code service-2} has arguments of its own, or else those of {@code service}. */
  private List<String> extraArguments() {
    String variable = OPTIONS + part.toUpperCase(Locale.ROOT).replace('-', '_');
    String own = site.environment().apply(variable);
    String shared = site.environment().apply(variable.replaceFirst("_[0-9]+$", ""));
    String arguments = own != null ? own : shared != null ? shared : "";
    return arguments.isBlank() ? List.of() : List.of(arguments.strip().split("\\s+", -1));
  }
}
