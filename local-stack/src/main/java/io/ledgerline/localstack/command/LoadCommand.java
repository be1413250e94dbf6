package io.ledgerline.localstack.command;

import io.ledgerline.csvclient.ErrorLine;
import io.ledgerline.csvclient.SendOptions;
import io.ledgerline.csvclient.s3.S3Access;
import io.ledgerline.csvclient.s3.S3Access.Keys;
import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.endpoints.ObjectStore;
import io.ledgerline.localstack.process.StackException;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Sends files to a running stack. */
@Command(
    name = "load",
    description = {
      "Sends files of invoice lines to the running stack.",
      "",
      "A line is known by its invoice and its position among the invoice's rows, so loading a file"
          + " again changes nothing. Therefore all lines of an invoice must lie in one file, unless"
          + " they are JSON lines that carry lineNo.",
      ""
    })
final class LoadCommand implements Callable<Integer> {
  @Mixin private DataOption data;
  @Mixin private SendOptions options;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Endpoints endpoints = data.stack().endpoints();
    try {
      return options.send(
          endpoints.kafka(), endpoints.registry(), s3(endpoints.s3()), spec.commandLine());
    } catch (IOException | IllegalStateException e) {
      throw new StackException(ErrorLine.of(e), e);
    }
  }

  private static S3Access s3(ObjectStore store) {
    if (store == null) {
      // Its part does not run: files of this machine can be loaded all the same.
      return S3Access.ofEnvironment();
    }
    return new S3Access(
        Optional.of(URI.create(store.url())),
        Optional.of(new Keys(store.accessKey(), store.secretKey())));
  }
}
