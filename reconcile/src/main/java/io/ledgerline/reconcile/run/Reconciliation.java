package io.ledgerline.reconcile.run;

import io.ledgerline.reconcile.ReconcileException;
import io.ledgerline.reconcile.Settings;
import io.ledgerline.reconcile.kafka.Log;
import io.ledgerline.reconcile.kafka.Position;
import io.ledgerline.reconcile.kafka.TopicRows;
import io.ledgerline.reconcile.place.Place;
import io.ledgerline.reconcile.report.Comparison;
import io.ledgerline.reconcile.report.Finding;
import io.ledgerline.reconcile.report.Report;
import io.ledgerline.reconcile.report.Verdict;
import io.ledgerline.reconcile.scratch.Scratch;
import io.ledgerline.reconcile.value.AvroRecords;
import io.ledgerline.reconcile.value.Subject;
import io.ledgerline.reconcile.value.Subjects;
import io.ledgerline.schemas.topics.Topic;
import io.ledgerline.schemas.topics.Topics;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;

/**
 * One run: takes a position, waits until everything before it has been done, and compares every
 * place's rows with those that the topics tell up to there. What changes meanwhile is looked at
 * again, at a later position.
 */
public final class Reconciliation implements AutoCloseable {
  private static final String MEMORY = "512MB";
  private static final int AGAIN = 4;

  private final Consumer<String> progress;
  private final Log log;
  private final AvroRecords records;
  private final Scratch scratch;
  private final Waiting waiting;
  private final Places places;
  private final Comparing comparing;
  private Position position;

  /**
   * @param folder for files while it runs
   * @param progress gets lines for people
   */
  public Reconciliation(Settings settings, Path folder, Consumer<String> progress)
      throws Exception {
    this.progress = progress;
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    log = new Log(settings.kafka());
    records = new AvroRecords(settings.serdes());
    scratch = new Scratch(folder, MEMORY);
    waiting =
        new Waiting(log, http, settings.apis(), settings.applicationId(), settings.patience());
    places = Places.of(settings, log, records, http, scratch, folder, () -> position);
    comparing = new Comparing(log, new TopicRows(log, records), scratch, waiting, places);
  }

  /**
   * @param only names of the subjects to compare; empty for all
   * @throws ReconcileException if there is no subject of one of the names
   */
  public Report run(List<String> only) throws Exception {
    refuseUnknown(only);
    Instant startedAt = Instant.now();
    long start = System.nanoTime();
    Optional<Long> lsn = takePosition();
    Map<String, String> text = position.text();
    List<Comparison> comparisons = new ArrayList<>();
    long deadline = waiting.deadline();
    for (Subject subject : Subjects.all()) {
      List<Place> holding = places.of(subject);
      if (!holding.isEmpty() && (only.isEmpty() || only.contains(subject.name()))) {
        long began = System.nanoTime();
        List<Comparison> found = compare(subject, holding, deadline);
        comparisons.addAll(found);
        progress.accept(line(subject, found, (System.nanoTime() - began) / 1e9));
      }
    }
    Verdict verdict =
        comparisons.stream()
            .map(Comparison::verdict)
            .max(Comparator.naturalOrder())
            .orElse(Verdict.EQUAL);
    return new Report(
        verdict,
        startedAt.truncatedTo(ChronoUnit.MILLIS).toString(),
        (System.nanoTime() - start) / 1e9,
        lsn.orElse(null),
        text,
        comparisons,
        deadLetters());
  }

  /** Nothing compared would be nothing different. */
  private static void refuseUnknown(List<String> only) {
    List<String> known = Subjects.all().stream().map(Subject::name).distinct().toList();
    for (String name : only) {
      if (!known.contains(name)) {
        throw new ReconcileException(
            "There is no %s to compare: there are %s".formatted(name, String.join(", ", known)));
      }
    }
  }

  /** The products' ends first: so the lines' end is behind all that they were made of. */
  private Optional<Long> takePosition() throws Exception {
    Optional<Long> lsn = places.lsn();
    waiting.forService(lsn, log.ends(List.of(Topics.INVOICE_LINES.name())));
    List<String> topics =
        Subjects.all().stream().map(subject -> subject.topic().name()).distinct().toList();
    Map<TopicPartition, Long> ends = new HashMap<>(log.ends(topics).ends());
    ends.putAll(log.ends(List.of(Topics.INVOICE_LINES.name())).ends());
    position = new Position(ends);
    return lsn;
  }

  private List<Comparison> compare(Subject subject, List<Place> holding, long deadline)
      throws Exception {
    Position first = position;
    List<Finding> found = comparing.of(subject, holding, first, deadline);
    List<Comparison> last = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      last.add(settle(subject, holding.get(i), found.get(i)));
    }
    position = first;
    return last;
  }

  /** Rows that moved are looked at again at later positions, until each was seen equal once. */
  private Comparison settle(Subject subject, Place place, Finding first) throws Exception {
    Comparison last = first.comparison();
    Set<String> open = new HashSet<>(first.moving());
    for (int again = 0; again < AGAIN && last.verdict() == Verdict.MOVING; again++) {
      Optional<Long> unused = takePosition();
      Finding next = comparing.of(subject, List.of(place), position, waiting.deadline()).get(0);
      open.retainAll(next.moving());
      boolean settled = open.isEmpty() && next.comparison().verdict() == Verdict.MOVING;
      last = settled ? next.comparison().settled() : next.comparison();
    }
    return last;
  }

  private Map<String, Long> deadLetters() {
    Map<String, Long> counts = new TreeMap<>();
    for (Topic topic : Topics.all()) {
      if (topic.name().endsWith(".rejected")) {
        long[] count = {0};
        log.read(log.ends(List.of(topic.name())).ends(), letter -> count[0]++);
        if (count[0] > 0) {
          counts.put(topic.name(), count[0]);
        }
      }
    }
    return counts;
  }

  private static String line(Subject subject, List<Comparison> found, double seconds) {
    List<String> parts = new ArrayList<>();
    found.forEach(
        each -> parts.add(each.place() + " " + each.verdict().name().toLowerCase(Locale.ROOT)));
    return String.format(
        Locale.ROOT, "%s: %s (%.1f s)", subject.name(), String.join(", ", parts), seconds);
  }

  @Override
  public void close() throws SQLException {
    scratch.close();
    records.close();
    log.close();
  }
}
