package io.ledgerline.localstack.it.totesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.localstack.it.ApiClient;
import io.ledgerline.localstack.it.ApiClient.Response;
import io.ledgerline.localstack.it.Sql;
import io.ledgerline.localstack.it.star.ProductTopics;
import io.ledgerline.localstack.it.star.StarRows;
import io.ledgerline.localstack.it.star.WarehouseTables;
import io.ledgerline.localstack.it.totesys.AuditTrail.Expected;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Compares everything that was made of the source with SQL on the source, by value. Each method
 * returns what differs, named; nothing if all is equal.
 */
final class SourceOracle {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> FACTS =
      List.of("fact_sales_order", "fact_purchase_order", "fact_payment");

  private final Connection superuser;
  private final AuditTrail audit;
  private final ProductTopics topics;
  private final WarehouseTables warehouse;
  private final ApiClient api;

  SourceOracle(
      Connection superuser,
      AuditTrail audit,
      ProductTopics topics,
      WarehouseTables warehouse,
      ApiClient api) {
    this.superuser = superuser;
    this.audit = audit;
    this.topics = topics;
    this.warehouse = warehouse;
    this.api = api;
  }

  List<String> differences() throws Exception {
    return differences(subject -> true);
  }

  /**
   * @param subjects the only tables and topics to look into
   */
  List<String> differences(Predicate<String> subjects) throws Exception {
    List<String> differences = new ArrayList<>();
    Sql.execute(superuser, "DISCARD TEMP");
    Sql.execute(superuser, Sql.file(SourceOracle.class, "functions.sql"));
    for (StarRows star : List.of(topics, warehouse)) {
      List<String> ofStar = new ArrayList<>();
      compareDimensions(star, subjects, ofStar);
      for (String fact : FACTS.stream().filter(subjects).toList()) {
        compareFact(star, fact, ofStar);
      }
      if (subjects.test("dim_date")) {
        compareDates(star, ofStar);
      }
      ofStar.forEach(difference -> differences.add(difference + "\n  in " + star.place()));
    }
    for (Map.Entry<String, String> query :
        Sql.named(SourceOracle.class, "documents.sql").entrySet()) {
      if (subjects.test(query.getKey())) {
        compareDocuments(query.getKey(), query.getValue(), differences);
      }
    }
    return differences;
  }

  private void compareDimensions(
      StarRows star, Predicate<String> subjects, List<String> differences) throws Exception {
    for (Map.Entry<String, String> query :
        Sql.named(SourceOracle.class, "dimensions.sql").entrySet()) {
      if (!subjects.test(query.getKey())) {
        continue;
      }
      Map<String, Map<String, String>> expected = new TreeMap<>();
      for (Map<String, String> row : Sql.rows(superuser, query.getValue())) {
        expected.put(row.values().iterator().next(), row);
      }
      Map<String, Map<String, String>> actual = new TreeMap<>();
      star.latest(query.getKey())
          .forEach(
              (key, row) -> {
                if (row.remove("deleted").equals("false")) {
                  actual.put(key, row);
                }
              });
      compare(query.getKey(), expected, actual, differences);
    }
  }

  private void compareFact(StarRows star, String fact, List<String> differences) throws Exception {
    Map<Long, Map<String, String>> byRecordId = new TreeMap<>();
    for (Map<String, String> row : star.rows(fact)) {
      String recordId = row.remove(row.keySet().iterator().next());
      if (byRecordId.put(Long.valueOf(recordId), row) != null) {
        differences.add(fact + " has record " + recordId + " twice");
      }
    }
    Map<Integer, List<Expected>> actual = new TreeMap<>();
    Map<Integer, Long> lastLsn = new HashMap<>();
    byRecordId.forEach(
        (recordId, row) -> {
          int id = (int) (recordId >> 20);
          String version = row.remove("version");
          long lsn = Long.parseLong(row.remove("source_lsn"));
          String unused = row.remove("recorded_at");
          List<Expected> versions = actual.computeIfAbsent(id, key -> new ArrayList<>());
          versions.add(new Expected(row.remove("operation"), row));
          if (!version.equals(Integer.toString(versions.size()))) {
            differences.add(fact + " " + id + " lacks a version below " + version);
          }
          Long before = lastLsn.put(id, lsn);
          if (before != null && before >= lsn) {
            differences.add(fact + " " + id + ": the place in the log falls at " + version);
          }
        });
    compare(fact, audit.history(fact), actual, differences);
  }

  private void compareDocuments(String topic, String query, List<String> differences)
      throws Exception {
    Set<String> expected = new HashSet<>();
    for (Map<String, String> row : Sql.rows(superuser, query)) {
      expected.add(row.get("id"));
      Response response = api.get("/v1/" + topic + "/" + row.get("id"));
      JsonNode document = JSON.readTree(row.get("document"));
      if (response.status() != 200 || !document.equals(response.body())) {
        differences.add(
            "%s/%s: wanted %s\n  got %d %s"
                .formatted(topic, row.get("id"), document, response.status(), response.body()));
      }
    }
    Set<String> live = new HashSet<>(topics.liveKeys(topic));
    if (!live.equals(expected)) {
      Set<String> extra = new HashSet<>(live);
      extra.removeAll(expected);
      expected.removeAll(live);
      differences.add(topic + ": on the topic too many " + extra + ", missing " + expected);
    }
  }

  private void compareDates(StarRows star, List<String> differences) throws Exception {
    Set<String> named = new HashSet<>();
    for (String fact : FACTS) {
      for (Map<String, String> row : star.rows(fact)) {
        row.forEach(
            (column, value) -> {
              if (column.endsWith("_date")) {
                named.add(value);
              }
            });
      }
    }
    Map<String, Map<String, String>> dates = new TreeMap<>(star.latest("dim_date"));
    named.removeAll(dates.keySet());
    if (!named.isEmpty()) {
      differences.add("dim_date lacks " + named);
    }
    if (dates.isEmpty()) {
      return;
    }
    String days =
        """
        SELECT d::date::text AS date_id, extract(year FROM d)::text AS year,
               extract(month FROM d)::text AS month, extract(day FROM d)::text AS day,
               extract(isodow FROM d)::text AS day_of_week, to_char(d, 'FMDay') AS day_name,
               to_char(d, 'FMMonth') AS month_name, extract(quarter FROM d)::text AS quarter,
               'false' AS deleted
        FROM generate_series('%s-01-01'::timestamp, '%s-12-31', '1 day') d"""
            .formatted(
                dates.keySet().iterator().next().substring(0, 4),
                ((TreeMap<String, ?>) dates).lastKey().substring(0, 4));
    Map<String, Map<String, String>> expected = new TreeMap<>();
    for (Map<String, String> row : Sql.rows(superuser, days)) {
      expected.put(row.get("date_id"), row);
    }
    compare("dim_date", expected, dates, differences);
  }

  private static <K, V> void compare(
      String what, Map<K, V> expected, Map<K, V> actual, List<String> differences) {
    Set<K> keys = new HashSet<>(expected.keySet());
    keys.addAll(actual.keySet());
    for (K key : keys) {
      V wanted = expected.get(key);
      V got = actual.get(key);
      if (wanted == null || !wanted.equals(got)) {
        differences.add("%s %s: wanted %s\n  got %s".formatted(what, key, wanted, got));
      }
    }
  }
}
