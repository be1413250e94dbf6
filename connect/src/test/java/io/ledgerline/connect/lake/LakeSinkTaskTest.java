package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.sink.FakeContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A task as a worker runs it, with its own thread, over HTTP. */
@Timeout(30)
final class LakeSinkTaskTest {
  private static final TopicPartition PARTITION = new TopicPartition("warehouse.dim_x", 0);
  private static final Schema ROW =
      SchemaBuilder.record("row").fields().requiredLong("id").endRecord();

  @BeforeEach
  void haveCredentials() {
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void forgetCredentials() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
  }

  @Test
  void shouldDeliverRowsAndGoOnBehindThem() throws Exception {
    try (FakeS3 s3 = new FakeS3()) {
      deliver(s3, 0, 3);
      deliver(s3, 3, 2);
      assertThat(s3.objects.keySet())
          .containsExactly(
              "_claims/warehouse.dim_x+0+00000000000000000000",
              "_claims/warehouse.dim_x+0+00000000000000000003",
              "dim_x/year=1970/month=01/day=01/warehouse.dim_x+0+0-2.parquet",
              "dim_x/year=1970/month=01/day=01/warehouse.dim_x+0+3-4.parquet");
    }
  }

  private void deliver(FakeS3 s3, long from, int count) throws InterruptedException {
    FakeContext context = new FakeContext();
    LakeSinkTask task = new LakeSinkTask();
    task.initialize(context);
    task.start(
        Map.of(
            "s3.bucket", "lake",
            "s3.region", "eu-west-2",
            "s3.endpoint", s3.url(),
            "topic.prefix", "warehouse.",
            "file.format", "parquet",
            "batch.max.rows", Integer.toString(count)));
    task.open(List.of(PARTITION));
    while (!context.seeks.containsKey(PARTITION)) {
      task.put(List.of());
      Thread.sleep(5);
    }
    assertThat(context.seeks.remove(PARTITION)).isEqualTo(from);
    List<SinkRecord> records = new ArrayList<>();
    for (long offset = from; offset < from + count; offset++) {
      GenericRecord row = new GenericRecordBuilder(ROW).set("id", offset).build();
      records.add(
          new SinkRecord(
              PARTITION.topic(), 0, null, "k", null, row, offset, 0L, TimestampType.CREATE_TIME));
    }
    task.put(records);
    Map<TopicPartition, OffsetAndMetadata> current =
        Map.of(PARTITION, new OffsetAndMetadata(from + count));
    while (task.preCommit(current).get(PARTITION).offset() < from + count) {
      task.put(List.of());
      Thread.sleep(5);
    }
    task.close(List.of(PARTITION));
    task.stop();
  }
}
