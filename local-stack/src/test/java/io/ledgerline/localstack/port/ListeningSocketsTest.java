package io.ledgerline.localstack.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ListeningSocketsTest {
  private static final List<String> TABLE =
      List.of(
          "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid "
              + " timeout inode",
          "   0: 0100007F:2384 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0       "
              + " 0 111 1 x",
          "   1: 0100007F:2384 0100007F:D431 01 00000000:00000000 00:00000000 00000000     0       "
              + " 0 222 1 x",
          "   2: 00000000000000000000000000000000:2385 00000000000000000000000000000000:0000 0A 0:0"
              + " 0:0 0 0 0 333 1 x",
          "");

  @Test
  void shouldFindTheSocketThatListens() {
    assertThat(ListeningSockets.inodes(TABLE, 9092)).containsExactly("111");
    assertThat(ListeningSockets.inodes(TABLE, 9093)).containsExactly("333");
  }

  @Test
  void shouldFindNothingOnAFreePort() {
    assertThat(ListeningSockets.inodes(TABLE, 0xD431)).isEmpty();
    assertThat(ListeningSockets.inodes(List.of(), 9092)).isEmpty();
  }
}
