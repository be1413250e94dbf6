package io.ledgerline.schemas.registry;

import io.ledgerline.schemas.ProductSchemas;
import io.ledgerline.schemas.topics.Topics;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Governs the schemas: check and release them in the repository, register them at deployment. */
@Command(
    name = "schemas",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description = "Checks, releases and registers Ledgerline's schemas.")
public final class SchemasCommand {
  @Spec private CommandSpec spec;

  @Command(
      mixinStandardHelpOptions = true,
      description = "Checks each schema against every released version; exits 1 if one clashes.")
  int check(@Option(names = "--released", defaultValue = "schemas/released") Path released)
      throws IOException {
    List<String> problems = new ArrayList<>();
    for (Schema schema : ProductSchemas.all()) {
      problems.addAll(new ReleasedSchemas(released).problems(schema));
    }
    problems.forEach(spec.commandLine().getErr()::println);
    return problems.isEmpty() ? 0 : 1;
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Adds each schema that changed as the next released version.")
  void release(@Option(names = "--released", defaultValue = "schemas/released") Path released)
      throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    for (Schema schema : ProductSchemas.all()) {
      int version = new ReleasedSchemas(released).release(schema);
      out.println(schema.getName() + " is version " + version);
    }
    out.flush();
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Registers the schemas of all topics and sets their compatibility levels.")
  void register(
      @Option(
              names = "--registry",
              required = true,
              description =
                  "Confluent's API of the registry, such as http://host:8081, of Apicurio"
                      + " http://host:8081/apis/ccompat/v7")
          String api)
      throws IOException, InterruptedException {
    new SchemaRegistration(new RegistryClient(api)).register(Topics.all());
  }

  static CommandLine commandLine() {
    CommandLine command = new CommandLine(new SchemasCommand());
    command.setExecutionExceptionHandler(
        (e, line, parsed) -> {
          line.getErr().println(e.getMessage());
          return 1;
        });
    return command;
  }

  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }
}
