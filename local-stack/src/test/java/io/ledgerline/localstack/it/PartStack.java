package io.ledgerline.localstack.it;

import io.ledgerline.localstack.LocalStack;
import io.ledgerline.localstack.StackOptions;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.folder.DataFolders;
import io.ledgerline.localstack.folder.Secrets;
import io.ledgerline.localstack.folder.Settings;
import java.util.List;

/** Some parts of a stack alone, with nothing set up in them. */
public final class PartStack {

  /**
   * Starts them one by one.
   *
   * @param options with a data folder that is not there yet
   */
  public static LocalStack start(StackOptions options, int portOffset, List<String> parts)
      throws InterruptedException {
    DataFolders.create(options.data());
    new Settings(portOffset, 0, false).write(options.data());
    DataFolders.fill(options.data());
    Secrets.provide(options.data());
    LocalStack stack = new LocalStack(options, System.out::println);
    for (String part : parts) {
      Endpoints unused = stack.start(part);
    }
    return stack;
  }

  private PartStack() {}
}
