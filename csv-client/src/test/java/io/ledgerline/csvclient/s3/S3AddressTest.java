package io.ledgerline.csvclient.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class S3AddressTest {
  @Test
  void shouldTellTheBucketFromThePrefix() throws IOException {
    assertThat(S3Address.parse("s3://exports")).isEqualTo(new S3Address("exports", ""));
    assertThat(S3Address.parse("s3://exports/")).isEqualTo(new S3Address("exports", ""));
    assertThat(S3Address.parse("s3://exports/2011/a b"))
        .isEqualTo(new S3Address("exports", "2011/a b"))
        .hasToString("s3://exports/2011/a b");
  }

  @Test
  void shouldRefuseAnAddressWithoutABucket() {
    assertThatThrownBy(() -> S3Address.parse("s3:///2011"))
        .isInstanceOf(IOException.class)
        .hasMessage("s3:///2011 names no bucket: write s3://bucket/prefix");
  }

  @Test
  void shouldNameAnObjectBelowItsPrefix() {
    assertThat(new S3Address("b", "").name("2011/12/a.csv")).isEqualTo("2011/12/a.csv");
    assertThat(new S3Address("b", "2011/").name("2011/12/a.csv")).isEqualTo("12/a.csv");
    assertThat(new S3Address("b", "2011/1").name("2011/12/a.csv")).isEqualTo("12/a.csv");
    assertThat(new S3Address("b", "2011/12/a.csv").name("2011/12/a.csv")).isEqualTo("a.csv");
  }
}
