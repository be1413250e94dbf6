package io.ledgerline.reconcile.place;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * A file of the lake that holds rows.
 *
 * @param replayed whether they are dead letters that were replayed: offsets are those of a topic of
 *     their own then
 * @param first offset
 */
record RowFile(String key, boolean replayed, int partition, long first, Instant put) {
  /** Of a file's name: topic, partition, first and last offset. */
  private static final Pattern NAME =
      Pattern.compile(".*/([^/]+)\\+(\\d+)\\+(\\d+)-\\d+\\.parquet");

  /**
   * @throws IOException if it is named as none of the lake's
   */
  static RowFile of(S3Object object) throws IOException {
    Matcher name = NAME.matcher(object.key());
    if (!name.matches()) {
      throw new IOException("object " + object.key() + " is named as none of the lake's");
    }
    return new RowFile(
        object.key(),
        name.group(1).contains(".replay."),
        Integer.parseInt(name.group(2)),
        Long.parseLong(name.group(3)),
        object.lastModified());
  }

  /**
   * The topic's own by offset, whenever they were put: a bucket may have been copied. Behind those
   * that were put before it stands what was replayed.
   *
   * @param files of one partition
   */
  static List<RowFile> inOrder(List<RowFile> files) {
    List<RowFile> ordered = new ArrayList<>();
    files.stream()
        .filter(file -> !file.replayed)
        .sorted(Comparator.comparingLong(RowFile::first))
        .forEach(ordered::add);
    files.stream()
        .filter(RowFile::replayed)
        .sorted(Comparator.comparing(RowFile::put).thenComparingLong(RowFile::first))
        .forEach(file -> ordered.add(place(file, ordered), file));
    return ordered;
  }

  private static int place(RowFile file, List<RowFile> ordered) {
    int place = ordered.size();
    while (place > 0 && ordered.get(place - 1).put.isAfter(file.put)) {
      place--;
    }
    return place;
  }
}
