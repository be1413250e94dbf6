package io.ledgerline.reconcile.report;

import io.ledgerline.reconcile.value.Subjects;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A report as people read it: a row a subject, a column a place, then what differs. */
public final class ReportTable {
  private static final int SUBJECT_WIDTH = 32;
  private static final int PLACE_WIDTH = 13;

  public static void print(Report report, PrintWriter out) {
    Map<String, Map<String, Comparison>> bySubject = new LinkedHashMap<>();
    Set<String> places = new LinkedHashSet<>(Subjects.PLACES);
    for (Comparison each : report.comparisons()) {
      var unused =
          bySubject
              .computeIfAbsent(each.subject(), subject -> new LinkedHashMap<>())
              .merge(each.place(), each, ReportTable::worse);
    }
    line("", List.copyOf(places), out);
    bySubject.forEach(
        (subject, found) ->
            line(subject, places.stream().map(place -> cell(found.get(place))).toList(), out));
    out.println();
    report.comparisons().forEach(comparison -> explain(comparison, out));
    report
        .deadLetters()
        .forEach((topic, count) -> out.printf(Locale.ROOT, "%s: %,d records%n", topic, count));
    out.printf(Locale.ROOT, "%s after %.1f s%n", text(report.verdict()), report.seconds());
  }

  private static Comparison worse(Comparison one, Comparison other) {
    return one.verdict().compareTo(other.verdict()) >= 0 ? one : other;
  }

  private static void line(String first, List<String> cells, PrintWriter out) {
    StringBuilder line = new StringBuilder(pad(first, SUBJECT_WIDTH));
    cells.forEach(cell -> line.append(pad(cell, PLACE_WIDTH)));
    out.println(line.toString().stripTrailing());
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(1, width - text.length()));
  }

  private static String cell(Comparison comparison) {
    if (comparison == null) {
      return "-";
    }
    return comparison.verdict() == Verdict.EQUAL
        ? String.format(Locale.ROOT, "%,d%s", comparison.rows(), comparison.sampled() ? "~" : "")
        : text(comparison.verdict());
  }

  private static void explain(Comparison comparison, PrintWriter out) {
    if (comparison.verdict() != Verdict.EQUAL) {
      out.printf(
          Locale.ROOT,
          "%s in %s: %s, %,d of %,d rows differ, %,d are moving%n",
          comparison.subject(),
          comparison.place(),
          text(comparison.verdict()),
          comparison.differences(),
          comparison.rows(),
          comparison.moving());
      comparison.examples().forEach(example -> out.println("  " + example));
    }
  }

  private static String text(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  private ReportTable() {}
}
