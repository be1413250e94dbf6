package io.ledgerline.localstack.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a stack, whoever started it. */
@Command(name = "down", description = "Stops every part; the data stays.")
final class DownCommand implements Callable<Integer> {
  @Mixin private DataOption data;

  @Override
  public Integer call() throws InterruptedException {
    if (data.stack().stop() == 0) {
      data.print("Nothing runs in " + data.folder());
    }
    return 0;
  }
}
