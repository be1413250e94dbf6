package io.ledgerline.connect.lake;

import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.sink.Rig;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

/** A topic whose records have two schemas in turns. */
final class WideningTest {
  private static final TopicPartition PARTITION = new TopicPartition("t", 0);
  private static final Schema OLD = SchemaBuilder.struct().field("id", Schema.INT64_SCHEMA).build();
  private static final Schema NEW =
      SchemaBuilder.struct()
          .field("id", Schema.INT64_SCHEMA)
          .field("note", Schema.OPTIONAL_STRING_SCHEMA)
          .build();
  private static final String FOLDER = "t/year=1970/month=01/day=01/t+0+";

  private final MemoryStore store = new MemoryStore();
  private final Rig<LakeRows, Lake> rig =
      Rig.byPartition(
          new Lake(store, new Layout(""), () -> new Parquet(new Micros(Set.of(), Set.of())), 8),
          100);

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
      Struct row =
          id % 2 == 0
              ? new Struct(OLD).put("id", id)
              : new Struct(NEW).put("id", id).put("note", "n");
      records.add(
          new SinkRecord("t", 0, null, "k", row.schema(), row, id, 0L, TimestampType.CREATE_TIME));
    }
    rig.log.put(PARTITION, records);
  }

  private void run() {
    rig.open(PARTITION);
    rig.settle();
  }
}
