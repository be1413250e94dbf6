package io.ledgerline.connect.lake;

import io.ledgerline.connect.aws.S3Clients;
import java.util.function.Supplier;

/**
 * A valid configuration.
 *
 * @param endpoint empty for AWS
 * @param topicPrefix what a topic's name has before the table's
 * @param columnar whether the files are Parquet
 * @param openFilesMax days of one range
 */
record LakeSettings(
    String bucket,
    String region,
    String endpoint,
    String topicPrefix,
    boolean columnar,
    int openFilesMax) {
  Lake lake() {
    S3Store store = new S3Store(S3Clients.create(region, endpoint), bucket);
    Supplier<FileFormat> formats = columnar ? Parquet::new : JsonLines::new;
    return new Lake(store, new Layout(topicPrefix), formats, openFilesMax);
  }
}
