package io.ledgerline.localstack.port;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Whether ports are free, before a part fails on one of them in its own words. */
public final class PortCheck {
  private static final int CONNECT_MS = 200;

  /** One line for each port that is in use, naming who holds it. */
  public static List<String> conflicts(List<Port> ports) {
    return ports.stream()
        .filter(port -> !isFree(port.number()))
        .map(
            port ->
                "Port %d (%s) is in use by %s"
                    .formatted(
                        port.number(),
                        port.use(),
                        PortHolder.of(port.number())
                            .map(PortHolder::toString)
                            .orElse("another process")))
        .toList();
  }

  /** Whether a server on loopback could listen there. */
  public static boolean isFree(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (ServerSocket socket = new ServerSocket()) {
      // Connections of a server that has just ended do not hold the port.
      socket.setReuseAddress(true);
      socket.bind(address);
    } catch (IOException e) {
      return false;
    }
    return !isAnswering(address);
  }

  /** BSD lets a loopback address be bound beside a listener on all addresses. */
  private static boolean isAnswering(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private PortCheck() {}
}
