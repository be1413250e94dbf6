package io.ledgerline.connect.lake;

import io.ledgerline.connect.sink.Rows;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.connect.sink.SinkRecord;

/** The records of one range: a file for each day of their timestamps. Not thread-safe. */
final class LakeRows implements Rows {
  private static final long DAY_MS = 86_400_000;

  private final FileFormat format;
  private final int openFilesMax;
  private final Map<TopicPartition, Long> ends;
  private final TreeMap<Long, LakeFile> files = new TreeMap<>();
  private final Map<LocalDate, byte[]> finished = new LinkedHashMap<>();
  private int count;

  /**
   * @param openFilesMax how many days a range may have
   * @param ends of partitions whose range up to there has been claimed: what lies before is taken,
   *     however many days it has
   */
  LakeRows(FileFormat format, int openFilesMax, Map<TopicPartition, Long> ends) {
    this.format = format;
    this.openFilesMax = openFilesMax;
    this.ends = ends;
  }

  /** False before a new day, since ordinary data give one file for each range then. */
  @Override
  public boolean add(SinkRecord record) {
    long day = day(record);
    LakeFile file = files.get(day);
    boolean isNew = file == null;
    if (isNew) {
      if (endsBefore(day) && !isClaimed(record)) {
        return false;
      }
      file = format.open();
    }
    if (!file.add(record)) {
      return false;
    }
    if (isNew) {
      files.put(day, file);
    }
    count++;
    return true;
  }

  @Override
  public int count() {
    return count;
  }

  @Override
  public long bytes() {
    long bytes = 0;
    for (LakeFile file : files.values()) {
      bytes += file.bytes();
    }
    return bytes;
  }

  String extension() {
    return format.extension();
  }

  /** The contents of the files by their dates, oldest first. Nothing can be added any more. */
  Map<LocalDate, byte[]> finish() {
    while (!files.isEmpty()) {
      Map.Entry<Long, LakeFile> file = files.pollFirstEntry();
      finished.put(LocalDate.ofEpochDay(file.getKey()), file.getValue().finish());
    }
    return finished;
  }

  private boolean endsBefore(long day) {
    return !files.isEmpty() && (day > files.lastKey() || files.size() >= openFilesMax);
  }

  private boolean isClaimed(SinkRecord record) {
    Long end =
        ends.isEmpty()
            ? null
            : ends.get(new TopicPartition(record.topic(), record.kafkaPartition()));
    return end != null && record.kafkaOffset() < end;
  }

  /** Days since 1970, UTC. A record from before Kafka had timestamps counts as of the first. */
  private static long day(SinkRecord record) {
    return record.timestamp() == null ? 0 : Math.floorDiv(record.timestamp(), DAY_MS);
  }
}
