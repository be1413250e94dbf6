package io.ledgerline.connect.lake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.ledgerline.connect.sink.Batch;
import io.ledgerline.connect.sink.Batches;
import io.ledgerline.connect.sink.Outcome;
import io.ledgerline.connect.sink.Rig;
import io.ledgerline.connect.sink.UnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.connect.sink.SinkRecord;
import org.junit.jupiter.api.Test;

final class LakeTest {
  private static final TopicPartition PARTITION = new TopicPartition("app.t", 0);

  private final MemoryStore store = new MemoryStore();
  private final Rig<LakeRows, Lake> rig = rig("app.");

  @Test
  void shouldPutOneFileForEachRangeAndClaimItFirst() {
    log("2024-02-28T23:59:59.999Z", "2024-02-29T00:00:00Z", "2024-02-29T12:00:00Z");
    run();
    assertThat(store.objects.keySet())
        .containsExactly(
            "_claims/app.t+0+00000000000000000000",
            "_claims/app.t+0+00000000000000000001",
            "t/year=2024/month=02/day=28/app.t+0+0-0.jsonl.gz",
            "t/year=2024/month=02/day=29/app.t+0+1-2.jsonl.gz");
    assertThat(claim(1).files())
        .containsExactly("t/year=2024/month=02/day=29/app.t+0+1-2.jsonl.gz");
    assertThat(offsets("t/")).containsExactly(0L, 1L, 2L);
    assertThat(rig.committed(PARTITION).offset()).isEqualTo(3);
  }

  @Test
  void shouldPutLateRecordsBesideTheOthersOfTheirRange() {
    log("2024-03-02T00:00:00Z", "2024-03-01T00:00:00Z", "2024-03-02T01:00:00Z");
    run();
    assertThat(store.objects.keySet())
        .containsExactly(
            "_claims/app.t+0+00000000000000000000",
            "t/year=2024/month=03/day=01/app.t+0+0-2.jsonl.gz",
            "t/year=2024/month=03/day=02/app.t+0+0-2.jsonl.gz");
  }

  @Test
  void shouldCloseARangeThatHasTooManyDays() {
    log(
        "2024-03-09T00:00:00Z",
        "2024-03-08T00:00:00Z",
        "2024-03-07T00:00:00Z",
        "2024-03-06T00:00:00Z");
    run();
    assertThat(claim(0).files()).hasSize(3);
    assertThat(claim(3).files()).hasSize(1);
  }

  @Test
  void shouldClaimARangeWithoutRecords() {
    log("2024-03-01T00:00:00Z");
    rig.context.reporter =
        (record, error) -> java.util.concurrent.CompletableFuture.completedFuture(null);
    rig.log.get(PARTITION).set(0, record(0, "2024-03-01T00:00:00Z", new Object()));
    run();
    assertThat(store.objects).containsOnlyKeys("_claims/app.t+0+00000000000000000000");
    assertThat(claim(0)).isEqualTo(new Claim(0, 0, List.of()));
    assertThat(rig.committed(PARTITION).offset()).isEqualTo(1);
  }

  @Test
  void shouldBeginWhereTheLastClaimEndsWhateverTheGroupSays() throws Exception {
    log(days(6));
    new Claims(store).make(PARTITION, new Claim(0, 3, List.of()));
    run();
    assertThat(offsets("t/")).containsExactly(4L, 5L);
  }

  @Test
  void shouldWriteARangeAgainWhoseFilesAreMissing() throws Exception {
    log(days(9));
    String file = "t/year=2024/month=03/day=01/app.t+0+0-6.jsonl.gz";
    new Claims(store).make(PARTITION, new Claim(0, 6, List.of(file)));
    run();
    assertThat(offsets(file)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L);
    assertThat(claim(7).last()).isEqualTo(8);
  }

  @Test
  void shouldClaimNothingBehindAGap() throws Exception {
    LakeRows rows = rig.destination.prepare("app.t", Set.of(PARTITION)).rows().get();
    Batch<LakeRows> batch = Batches.of(PARTITION, 7, 9, rows);
    rig.destination.apply(batch);
    assertThat(Batches.outcome(batch)).isInstanceOf(Outcome.Superseded.class);
    assertThat(store.objects).isEmpty();
  }

  @Test
  void shouldTakeAClaimedRangeWholeWhateverItsDays() throws Exception {
    log(
        "2024-03-01T00:00:00Z",
        "2024-03-02T00:00:00Z",
        "2024-03-03T00:00:00Z",
        "2024-03-04T00:00:00Z");
    List<String> files = new ArrayList<>();
    for (int day = 1; day <= 4; day++) {
      files.add("t/year=2024/month=03/day=0" + day + "/app.t+0+0-3.jsonl.gz");
    }
    new Claims(store).make(PARTITION, new Claim(0, 3, files));
    run();
    assertThat(store.objects).containsKeys(files.toArray(new String[0])).hasSize(5);
  }

  @Test
  void shouldStopWhenTheLogHasLostAClaimedRange() throws Exception {
    log(days(9));
    rig.log.get(PARTITION).subList(0, 8).clear();
    new Claims(store)
        .make(PARTITION, new Claim(0, 6, List.of("t/year=2024/month=03/day=01/x.jsonl.gz")));
    run();
    assertThat(rig.committed(PARTITION).metadata())
        .startsWith(
            "stopped: topic app.t, partition 0: claim _claims/app.t+0+00000000000000000000 names 1"
                + " files, but the log has records for 0");
    assertThat(store.objects).hasSize(1);
  }

  @Test
  void shouldBeginAtTheExpectedOffsetWhenTheLogIsCutOff() throws Exception {
    log(days(9));
    rig.log.get(PARTITION).subList(0, 7).clear();
    new Claims(store).make(PARTITION, new Claim(0, 3, List.of()));
    run();
    assertThat(claim(4).last()).isEqualTo(8);
    assertThat(offsets("t/")).containsExactly(7L, 8L);
  }

  @Test
  void shouldStopATopicOfAnotherPrefix() {
    Rig<LakeRows, Lake> other = rig("other.");
    other.log.put(PARTITION, List.of());
    other.open(PARTITION);
    other.settle();
    assertThat(other.committed(PARTITION).metadata())
        .isEqualTo(
            "stopped: topic app.t: its name does not begin with topic.prefix, which is other.");
  }

  @Test
  void shouldWaitForTheStore() {
    log(days(2));
    store.failure = new UnavailableException("down", null);
    rig.open(PARTITION);
    List<String> notes = new ArrayList<>();
    rig.whilePausing(
        () -> {
          notes.add(rig.committed(PARTITION).metadata());
          store.failure = null;
        });
    rig.settle();
    assertThat(notes).containsExactly("waiting: down");
    assertThat(offsets("t/")).containsExactly(0L, 1L);
  }

  private Rig<LakeRows, Lake> rig(String prefix) {
    return Rig.byPartition(new Lake(store, new Layout(prefix), JsonLines::new, 3), 5);
  }

  private void run() {
    rig.open(PARTITION);
    rig.settle();
  }

  private void log(String... timestamps) {
    List<SinkRecord> records = new ArrayList<>();
    for (String timestamp : timestamps) {
      records.add(record(records.size(), timestamp, "v"));
    }
    rig.log.put(PARTITION, records);
  }

  private static String[] days(int count) {
    String[] timestamps = new String[count];
    java.util.Arrays.fill(timestamps, "2024-03-01T10:00:00Z");
    return timestamps;
  }

  private static SinkRecord record(long offset, String timestamp, Object value) {
    return new SinkRecord(
        "app.t",
        0,
        null,
        "k",
        null,
        value,
        offset,
        Instant.parse(timestamp).toEpochMilli(),
        TimestampType.CREATE_TIME);
  }

  private Claim claim(long first) {
    com.fasterxml.jackson.databind.JsonNode json =
        Contents.parse(new String(store.objects.get(Layout.claim(PARTITION, first)), UTF_8));
    List<String> files = new ArrayList<>();
    json.get("files").forEach(file -> files.add(file.asText()));
    return new Claim(json.get("first").asLong(), json.get("last").asLong(), files);
  }

  private List<Long> offsets(String prefix) {
    return Contents.offsets(
        store.objects.entrySet().stream()
            .filter(object -> object.getKey().startsWith(prefix))
            .map(object -> object.getValue()));
  }
}
