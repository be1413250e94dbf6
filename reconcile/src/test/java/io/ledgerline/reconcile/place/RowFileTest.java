package io.ledgerline.reconcile.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.S3Object;

class RowFileTest {
  private static final String FOLDER = "dim_staff/year=2026/month=11/day=28/";

  @Test
  void shouldOrderByOffsetWhenAnOlderFileWasPutAnew() throws Exception {
    RowFile first = file("dim_staff+0+0-99", 50);
    RowFile second = file("dim_staff+0+100-110", 20);

    assertThat(RowFile.inOrder(List.of(second, first))).containsExactly(first, second);
  }

  @Test
  void shouldPutWhatWasReplayedBehindWhatWasThere() throws Exception {
    RowFile first = file("dim_staff+0+0-99", 10);
    RowFile replayed = file("lake-processed.replay.dim_staff+0+0-0", 30);
    RowFile again = file("lake-processed.replay.dim_staff+0+1-1", 31);
    RowFile last = file("dim_staff+0+100-110", 40);

    assertThat(RowFile.inOrder(List.of(last, again, replayed, first)))
        .containsExactly(first, replayed, again, last);
  }

  @Test
  void shouldRefuseWhatTheLakeDoesNotWrite() {
    assertThatThrownBy(() -> file("dim_staff+0", 10))
        .isInstanceOf(IOException.class)
        .hasMessage("object " + FOLDER + "dim_staff+0.parquet is named as none of the lake's");
  }

  private static RowFile file(String name, long second) throws IOException {
    return RowFile.of(
        S3Object.builder()
            .key(FOLDER + name + ".parquet")
            .lastModified(Instant.ofEpochSecond(second))
            .build());
  }
}
