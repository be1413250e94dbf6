package io.ledgerline.connect.dynamodb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.regions.Region;

/** DynamoDB Local as a process of its own, in memory, on a free port. */
final class LocalDynamoDb implements AutoCloseable {
  private static final Path JARS = Path.of(System.getProperty("dynamodb.local.jars"));
  private static final long START_MS = 60_000;

  private final int port;
  private final Process process;

  LocalDynamoDb() throws Exception {
    if (!Files.isDirectory(JARS)) {
      throw new IOException(
          "There is no %s: build local-stack/parts/dynamodb first".formatted(JARS));
    }
    // Any credentials will do, but the default chain must find some.
    System.setProperty("aws.accessKeyId", "local");
    System.setProperty("aws.secretAccessKey", "local");
    port = freePort();
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-Djava.library.path=" + JARS,
                "-cp",
                JARS + "/*",
                "com.amazonaws.services.dynamodbv2.local.main.ServerRunner",
                "-inMemory",
                "-sharedDb",
                "-disableTelemetry",
                "-port",
                String.valueOf(port))
            .redirectErrorStream(true)
            .redirectOutput(Path.of("target/dynamodb-local.log").toFile())
            .start();
    await();
  }

  /** With the tables' names behind a prefix, so that tests do not meet. */
  DynamoDbSettings settings(String prefix, boolean create, int generation, int itemMaxBytes) {
    return new DynamoDbSettings(
        Region.EU_WEST_2,
        Optional.of(URI.create("http://localhost:" + port)),
        create,
        prefix,
        generation,
        64,
        itemMaxBytes);
  }

  private void await() throws Exception {
    long end = System.nanoTime() + START_MS * 1_000_000;
    while (process.isAlive() && System.nanoTime() < end) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        return;
      } catch (IOException e) {
        Thread.sleep(50);
      }
    }
    close();
    throw new IOException("DynamoDB Local does not start, see target/dynamodb-local.log");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
