package io.ledgerline.csvclient;

import io.ledgerline.csvclient.generate.RetailGenerator;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes sample data. */
@Command(
    name = "generate",
    sortOptions = false,
    description = {
      "Writes made-up invoice lines in the shape of the Online Retail data set, as CSV.",
      "The same seed and number of invoices give the same file.",
      ""
    })
public final class GenerateCommand implements Callable<Integer> {
  @Option(
      names = "--invoices",
      paramLabel = "N",
      defaultValue = "1000",
      description = "how many invoices, about 21 lines each (default: ${DEFAULT-VALUE})")
  private int invoices;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "what the file depends on (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(names = "--out", paramLabel = "FILE", description = "where to (default: stdout)")
  private Optional<Path> file;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (invoices < 0) {
      throw new ParameterException(spec.commandLine(), "--invoices must not be negative");
    }
    RetailGenerator generator = new RetailGenerator(seed);
    if (file.isEmpty()) {
      generator.write(invoices, System.out);
      return 0;
    }
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file.get()))) {
      generator.write(invoices, out);
    }
    return 0;
  }
}
