package io.ledgerline.localstack.command;

import io.ledgerline.localstack.lifecycle.PartStatus;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Shows how the parts of a stack are. */
@Command(name = "status", description = "Shows every part; exits 1 if one does not run.")
final class StatusCommand implements Callable<Integer> {
  private static final String ROW = "%-17s %-8s %-8s %-24s %s";

  @Mixin private DataOption data;

  @Override
  public Integer call() throws InterruptedException {
    List<PartStatus> parts = data.stack().status();
    data.print(row("PART", "PID", "STATE", "ADDRESS", "DETAIL"));
    for (PartStatus part : parts) {
      String pid = part.pid().map(String::valueOf).orElse("-");
      String state = part.state().name().toLowerCase(Locale.ROOT);
      Iterator<String> detail = part.detail().lines().iterator();
      data.print(row(part.part(), pid, state, part.url(), detail.hasNext() ? detail.next() : ""));
      detail.forEachRemaining(line -> data.print(row("", "", "", "", line)));
    }
    return parts.stream().allMatch(PartStatus::isRunning) ? 0 : 1;
  }

  private static String row(String part, String pid, String state, String url, String detail) {
    return ROW.formatted(part, pid, state, url, detail).stripTrailing();
  }
}
