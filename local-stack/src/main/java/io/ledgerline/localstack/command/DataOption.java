package io.ledgerline.localstack.command;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.folder.DataFolder;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Which stack a command is about. */
final class DataOption {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".ledgerline",
      description = "The stack's data folder (default: ${DEFAULT-VALUE}).")
  private Path data;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  Path path() {
    return data;
  }

  DataFolder folder() {
    return new DataFolder(data);
  }

  LocalStack stack() {
    return stack(StackOptions.of(data));
  }

  /** A stack that tells its progress on the command's output. */
  LocalStack stack(StackOptions options) {
    return new LocalStack(options, this::print);
  }

  /** From several threads, and seen at once also in a pipe. */
  void print(String line) {
    PrintWriter out = command.commandLine().getOut();
    synchronized (out) {
      out.println(line);
      out.flush();
    }
  }
}
