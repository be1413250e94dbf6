package io.ledgerline.localstack.postgres;

import io.ledgerline.localstack.process.FileTree;
import io.ledgerline.localstack.process.LogFile;
import io.ledgerline.localstack.process.PrivateFile;
import io.ledgerline.localstack.process.Tool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A cluster's files.
 *
 * @param root absolute
 */
public record ClusterFolder(Path root) {
  private static final Duration DEADLINE = Duration.ofMinutes(1);

  public Path data() {
    return root.resolve("data");
  }

  public Path configuration() {
    return root.resolve("postgresql.conf");
  }

  /**
   * Creates the cluster if there is none, or else waits until the processes of a server that was
   * killed are gone.
   *
   * @param superuser its name
   * @param log gets the output of initdb
   */
  public void prepare(Binaries binaries, String superuser, String password, LogFile log)
      throws IOException, InterruptedException {
    if (Files.isDirectory(data())) {
      Orphans.awaitEnd(data());
    } else {
      initialise(binaries, superuser, password, log);
    }
  }

  /** What was interrupted is begun anew: the data have their name only when they are complete. */
  private void initialise(Binaries binaries, String superuser, String password, LogFile log)
      throws IOException, InterruptedException {
    Path fresh = root.resolve("data.new");
    Path passwordFile = root.resolve("password");
    FileTree.delete(fresh);
    PrivateFile.write(passwordFile, password + "\n");
    try {
      List<String> command = new ArrayList<>(Prefix.ofTool());
      command.addAll(
          List.of(
              binaries.program("initdb").toString(),
              "--pgdata=" + fresh,
              "--username=" + superuser,
              "--pwfile=" + passwordFile,
              "--auth=scram-sha-256",
              "--encoding=UTF8",
              "--locale=C",
              "--no-instructions"));
      new Tool(command, root, log, DEADLINE).run("initialise PostgreSQL's data");
    } finally {
      Files.delete(passwordFile);
    }
    Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
  }
}
