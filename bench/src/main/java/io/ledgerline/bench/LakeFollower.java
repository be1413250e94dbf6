package io.ledgerline.bench;

import io.ledgerline.localstack.endpoints.Endpoints;
import io.ledgerline.localstack.endpoints.ObjectStore;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Looks at the bucket as it fills. */
final class LakeFollower {
  private static final String BUCKET = "ledgerline-processed";
  private static final Pattern RANGE = Pattern.compile(".*\\+(\\d+)\\+(\\d+)-(\\d+)\\.parquet");
  private static final long POLL_MS = 100;

  /** Behind the last record lies the marker of its transaction. */
  private static final long MARKER = 1;

  private final S3Client s3;
  private final Map<Integer, Long> ends = new HashMap<>();

  LakeFollower(Endpoints endpoints) {
    ObjectStore store = endpoints.s3();
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create(store.url()))
            .region(Region.EU_WEST_2)
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(store.accessKey(), store.secretKey())))
            .forcePathStyle(true)
            .httpClient(UrlConnectionHttpClient.create())
            .build();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(
            Clients.consumer(endpoints.kafka()),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions = Clients.partitions(consumer, List.of(ParquetRun.TOPIC));
      consumer
          .endOffsets(partitions)
          .forEach((partition, end) -> ends.put(partition.partition(), end));
    }
  }

  void empty() {
    for (S3Object object : objects()) {
      var unused = s3.deleteObject(request -> request.bucket(BUCKET).key(object.key()));
    }
  }

  /**
   * Bytes a second from the first file that was full to the last: what it takes to start is left
   * out, and that the rest of the rows waits for more to come.
   */
  Measurement follow() throws InterruptedException {
    long start = 0;
    long first = 0;
    long last = 0;
    Measurement measured = null;
    List<S3Object> files;
    do {
      Thread.sleep(POLL_MS);
      files = files();
      long bytes = bytes(files.stream().filter(LakeFollower::isFull).toList());
      if (start == 0 && bytes > 0) {
        start = System.nanoTime();
        first = bytes;
      } else if (bytes > last) {
        measured = Measurement.since(start, bytes - first);
      }
      last = bytes;
    } while (!reachesTheEnds(files));
    if (measured == null) {
      throw new IllegalStateException("Too few rows to fill several files");
    }
    return measured;
  }

  private static boolean isFull(S3Object file) {
    Matcher range = RANGE.matcher(file.key());
    return range.matches()
        && Long.parseLong(range.group(3)) - Long.parseLong(range.group(2)) + 1
            >= ParquetRun.ROWS_OF_A_FILE;
  }

  private boolean reachesTheEnds(List<S3Object> files) {
    Map<Integer, Long> open = new HashMap<>(ends);
    for (S3Object file : files) {
      Matcher range = RANGE.matcher(file.key());
      if (range.matches()) {
        int partition = Integer.parseInt(range.group(1));
        if (Long.parseLong(range.group(3)) + 1 + MARKER >= ends.get(partition)) {
          Long unused = open.remove(partition);
        }
      }
    }
    return open.isEmpty();
  }

  private static long bytes(List<S3Object> files) {
    return files.stream().mapToLong(S3Object::size).sum();
  }

  private List<S3Object> files() {
    return objects().stream().filter(object -> object.key().endsWith(".parquet")).toList();
  }

  private List<S3Object> objects() {
    return s3.listObjectsV2Paginator(request -> request.bucket(BUCKET)).contents().stream()
        .toList();
  }
}
