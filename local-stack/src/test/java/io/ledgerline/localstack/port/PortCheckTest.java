package io.ledgerline.localstack.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PortCheckTest {

  @Test
  void shouldNameTheHolderOfATakenPort() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      int port = taken.getLocalPort();

      assertThat(PortCheck.conflicts(List.of(new Port("Kafka", port))))
          .singleElement()
          .asString()
          .startsWith(
              "Port %d (Kafka) is in use by pid %d (java "
                  .formatted(port, ProcessHandle.current().pid()));
    }
  }

  @Test
  void shouldSeeAListenerOnAllAddresses() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThat(PortCheck.isFree(taken.getLocalPort())).isFalse();
    }
  }

  @Test
  void shouldLeaveAFreePortFree() throws IOException {
    int port = freed();

    assertThat(PortCheck.conflicts(List.of(new Port("Kafka", port)))).isEmpty();
    assertThat(PortCheck.isFree(port)).isTrue();
  }

  @Test
  void shouldFindAnOffsetWithFreePorts() {
    int offset = FreePorts.offset();

    assertThat(PortCheck.isFree(9092 + offset)).isTrue();
    assertThat(9093 + offset).isLessThan(32_768);
  }

  private static int freed() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
