package io.ledgerline.csvclient.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3FailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | Cannot list it: S3 refuses it, check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and"
            + " their rights",
        "404 | Cannot list it: there is no such bucket or object",
        "412 | Cannot list it: it was replaced while it was read, load it again",
        "500 | Cannot list it: out of order",
      })
  void shouldSayWhatToDo(int status, String message) {
    assertThat(
            S3Failure.of(
                "Cannot list it",
                (S3Exception)
                    S3Exception.builder().statusCode(status).message("out of order\nid 7").build()))
        .hasMessageStartingWith(message)
        .hasMessageNotContaining("\n");
  }

  @ParameterizedTest
  @CsvSource({
    "403,false",
    "404,false",
    "412,false",
    "416,false",
    "408,true",
    "429,true",
    "503,true"
  })
  void shouldTellWhatPasses(int status, boolean passes) {
    assertThat(S3Failure.passes((S3Exception) S3Exception.builder().statusCode(status).build()))
        .isEqualTo(passes);
  }

  @Test
  void shouldTellWhyNothingWasReached() {
    assertThat(
            S3Failure.of(
                "Cannot reach S3", SdkClientException.builder().message("no region").build()))
        .hasMessage("Cannot reach S3: no region");
  }
}
