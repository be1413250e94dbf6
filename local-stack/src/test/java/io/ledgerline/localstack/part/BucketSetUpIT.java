package io.ledgerline.localstack.part;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.localstack.it.StoreStack;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** The lake's buckets in a real store. */
final class BucketSetUpIT {
  @TempDir private Path folder;

  @Test
  void shouldCreateTheBucketsAndLeaveThemAsTheyAre() throws Exception {
    try (StoreStack stores = StoreStack.start(folder.resolve("data"));
        S3Client s3 = stores.s3()) {
      BucketSetUp buckets = new BucketSetUp(stores.site());

      assertThat(buckets.run()).isEmpty();
      var unused =
          s3.putObject(
              request -> request.bucket("ledgerline-processed").key("kept"),
              RequestBody.fromString("object"));
      assertThat(buckets.run()).isEmpty();

      assertThat(s3.listBuckets().buckets())
          .extracting(Bucket::name)
          .containsExactlyInAnyOrder("ledgerline-ingestion", "ledgerline-processed");
      assertThat(s3.listObjectsV2(request -> request.bucket("ledgerline-processed")).contents())
          .singleElement()
          .satisfies(object -> assertThat(object.key()).isEqualTo("kept"));
    }
  }
}
