package io.ledgerline.warehouse;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates or updates the schema. */
@Command(
    name = "apply",
    sortOptions = false,
    description = {
      "Brings the schema `warehouse` to its newest version: tables, views and grants.",
      "Running it again changes nothing.",
      ""
    })
final class ApplyCommand implements Callable<Integer> {
  @Option(
      names = "--url",
      required = true,
      paramLabel = "URL",
      description = "jdbc:postgresql://host:port/database or jdbc:redshift://host:port/database")
  private String url;

  @Option(
      names = "--user",
      required = true,
      paramLabel = "NAME",
      description = "who owns the schema, or may create it")
  private String user;

  @Option(
      names = "--password-env",
      paramLabel = "VARIABLE",
      defaultValue = "LEDGERLINE_WAREHOUSE_PASSWORD",
      description = "the environment variable with the password (default: ${DEFAULT-VALUE})")
  private String passwordVariable;

  @Option(
      names = "--sink-user",
      paramLabel = "NAME",
      description = "may write rows: the user of the sink connector, which must exist")
  private Optional<String> sink;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = "may read all tables and views: a user that must exist")
  private Optional<String> reader;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<String> applied = schema().apply(new Grants(sink, reader));
    PrintWriter out = spec.commandLine().getOut();
    applied.forEach(file -> out.println("Applied " + file));
    out.println("The warehouse's schema is up to date");
    return ExitCode.OK;
  }

  private WarehouseSchema schema() {
    String password = System.getenv(passwordVariable);
    if (password == null || password.isEmpty()) {
      throw usage("The environment variable " + passwordVariable + " is not set");
    }
    try {
      return new WarehouseSchema(new Owner(url, user, password));
    } catch (IllegalArgumentException e) {
      throw usage(e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
