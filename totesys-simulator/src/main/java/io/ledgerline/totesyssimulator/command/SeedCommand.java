package io.ledgerline.totesyssimulator.command;

import io.ledgerline.totesyssimulator.SeedData;
import io.ledgerline.totesyssimulator.Sizes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Fills the empty tables. */
@Command(
    name = "seed",
    sortOptions = false,
    description = {"Fills the empty tables, in the measured shapes.", ""})
final class SeedCommand implements Callable<Integer> {
  @ParentCommand private TotesysCommand parent;

  @Option(
      names = "--orders",
      paramLabel = "N",
      description = "sales and purchase orders together (default: as many as were measured, 15836)")
  private Optional<Integer> orders;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws SQLException {
    Sizes sizes = orders.map(this::sizes).orElse(Sizes.MEASURED);
    try (Connection connection = parent.source().connect()) {
      if (SeedData.isLoaded(connection)) {
        spec.commandLine().getErr().println("totesys holds data already: nothing was loaded");
        return ExitCode.SOFTWARE;
      }
      new SeedData(parent.source().seed(), sizes).load(connection);
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Loaded %d sales orders and %d purchase orders%n",
            sizes.salesOrders(), sizes.purchaseOrders());
    return ExitCode.OK;
  }

  /** So many orders, divided as the measured ones are. */
  private Sizes sizes(int wanted) {
    if (wanted < 0) {
      throw new ParameterException(spec.commandLine(), "--orders must not be negative");
    }
    Sizes measured = Sizes.MEASURED;
    long all = (long) measured.salesOrders() + measured.purchaseOrders();
    int sales = (int) (wanted * (long) measured.salesOrders() / all);
    return Sizes.ofOrders(sales, wanted - sales);
  }
}
