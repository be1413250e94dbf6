package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.sink.Rig;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericRecordBuilder;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** A topic whose records have two schemas in turns. */
final class WideningTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);
  private static final Schema OLD =
      SchemaBuilder.record("row").fields().requiredLong("id").endRecord();
  private static final Schema NEW =
      SchemaBuilder.record("row").fields().requiredLong("id").optionalString("note").endRecord();
  private static final String FOLDER = "t/year=1970/month=01/day=01/t+0+";

  private final MemoryStore store = new MemoryStore();
  private final Rig<LakeRows, Lake> rig =
      Rig.byPartition(new Lake(store, new Layout(""), Parquet::new, 8), 100);

  @Test
  void shouldMakeOneMoreFileAndNotOneForEachTurn() throws Exception {
    log(20);
    run();
    assertThat(store.objects.tailMap("t/").keySet())
        .containsExactly(FOLDER + "0-0.parquet", FOLDER + "1-19.parquet");
    assertThat(ParquetContents.rows(store.objects.get(FOLDER + "1-19.parquet")))
        .hasSize(19)
        .extracting(Object::toString)
        .startsWith("{\"id\": 1, \"note\": \"n\"}", "{\"id\": 2, \"note\": null}");
  }

  /** A writer that knew both schemas has claimed the range and died. */
  @Test
  void shouldFillAClaimedRangeOfBothSchemas() throws Exception {
    log(4);
    new Claims(store).make(PARTITION, new Claim(0, 3, List.of(FOLDER + "0-3.parquet")));
    run();
    assertThat(ParquetContents.rows(store.objects.get(FOLDER + "0-3.parquet")))
        .extracting(Object::toString)
        .containsExactly(
            "{\"id\": 0, \"note\": null}",
            "{\"id\": 1, \"note\": \"n\"}",
            "{\"id\": 2, \"note\": null}",
            "{\"id\": 3, \"note\": \"n\"}");
    assertThat(rig.committed(PARTITION).metadata()).isEmpty();
  }

  private void log(int count) {
    List<SinkRecord> records = new ArrayList<>();
    for (long id = 0; id < count; id++) {
      GenericRecordBuilder row = new GenericRecordBuilder(id % 2 == 0 ? OLD : NEW).set("id", id);
      if (id % 2 != 0) {
        row.set("note", "n");
      }
      records.add(
          new SinkRecord("t", 0, null, "k", null, row.build(), id, 0L, TimestampType.CREATE_TIME));
    }
    rig.log.put(PARTITION, records);
  }

  private void run() {
    rig.open(PARTITION);
    rig.settle();
  }
}
