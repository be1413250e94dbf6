package io.ledgerline.localstack.part;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** Asks a broker whether it is a member of its cluster: it listens some time before that. */
final class KafkaProbe {
  private static final int TIMEOUT_MS = 2_000;

  static boolean answers(String host, int port) throws InterruptedException {
    return listens(host, port) && isMember(host + ":" + port);
  }

  /** Keeps an admin client from filling the log while nobody listens. */
  private static boolean listens(String host, int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(host, port), TIMEOUT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isMember(String address) throws InterruptedException {
    Admin admin =
        Admin.create(
            Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, TIMEOUT_MS,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, TIMEOUT_MS));
    try {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      return false;
    } finally {
      admin.close(Duration.ZERO);
    }
  }

  private KafkaProbe() {}
}
