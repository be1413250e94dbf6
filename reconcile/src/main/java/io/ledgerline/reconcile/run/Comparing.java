package io.ledgerline.reconcile.run;

import io.ledgerline.reconcile.kafka.Log;
import io.ledgerline.reconcile.kafka.Position;
import io.ledgerline.reconcile.kafka.TopicRows;
import io.ledgerline.reconcile.place.Place;
import io.ledgerline.reconcile.report.Finding;
import io.ledgerline.reconcile.report.Judge;
import io.ledgerline.reconcile.report.Verdict;
import io.ledgerline.reconcile.scratch.Comparer;
import io.ledgerline.reconcile.scratch.Difference;
import io.ledgerline.reconcile.scratch.Scratch;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** Compares one subject's rows in its places at one position. */
record Comparing(Log log, TopicRows topicRows, Scratch scratch, Waiting waiting, Places places) {
  /** What a store shows before its commit is on the topic within this time, in milliseconds. */
  private static final long COMMIT_MS = 500;

  /**
   * @param deadline until when sinks are waited for
   */
  List<Finding> of(Subject subject, List<Place> holding, Position position, long deadline)
      throws Exception {
    long unused = scratch.fill(Scratch.EXPECTED, rows -> topicRows.read(subject, position, rows));
    List<Finding> found = new ArrayList<>();
    for (Place place : holding) {
      found.add(of(subject, place, position, deadline));
    }
    return found;
  }

  private Finding of(Subject subject, Place place, Position position, long deadline)
      throws Exception {
    Map<TopicPartition, Long> ends = position.of(subject.topic().name());
    for (String group : place.groups(subject)) {
      Map<TopicPartition, Long> behind = waiting.forSink(group, ends, deadline);
      if (!behind.isEmpty()) {
        String why = "%s is at %s, not at %s".formatted(group, behind, ends);
        return Finding.failed(subject.name(), place.name(), Verdict.BEHIND, why);
      }
    }
    List<String> asked =
        place.asksFor(subject) > 0 ? scratch.keys(place.asksFor(subject)) : List.of();
    long rows;
    try {
      rows = scratch.fill(Scratch.FOUND, sink -> place.read(subject, asked, sink));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      String why = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
      return Finding.failed(subject.name(), place.name(), Verdict.UNREADABLE, why);
    }
    boolean sampled = asked.size() == place.asksFor(subject);
    return Judge.of(
        subject.name(),
        place.name(),
        rows,
        sampled && !asked.isEmpty(),
        differences(subject, place, position, asked));
  }

  /** Only if anything differs is it worth to see what has changed behind the position. */
  private List<Difference> differences(
      Subject subject, Place place, Position position, List<String> asked) throws Exception {
    Comparer comparer = new Comparer(scratch);
    boolean keepsVersions = place.keepsVersions(subject);
    List<String> scope = asked.size() == place.asksFor(subject) ? asked : List.of();
    long unused = scratch.fill(Scratch.TOUCHED, rows -> {});
    List<Difference> differences = comparer.differences(subject.form(), keepsVersions, scope);
    if (differences.isEmpty()) {
      return differences;
    }
    if (place.name().equals(Subjects.SOURCE)) {
      waiting.forService(places.lsn(), position);
    }
    Thread.sleep(COMMIT_MS);
    Position now = log.ends(List.of(subject.topic().name()));
    long unusedKeys =
        scratch.fill(Scratch.TOUCHED, rows -> topicRows.readKeys(subject, position, now, rows));
    return comparer.differences(subject.form(), keepsVersions, scope);
  }
}
