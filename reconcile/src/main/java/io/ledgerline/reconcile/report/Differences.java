package io.ledgerline.reconcile.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ledgerline.reconcile.scratch.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;

/** Says of rows what differs in them. */
final class Differences {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_FIELDS = 4;
  private static final int MOST_CHARACTERS = 120;

  static String text(Difference difference) {
    String what = difference.key() + " is " + difference.kind().name().toLowerCase(Locale.ROOT);
    return switch (difference.kind()) {
      case CHANGED -> what + ": " + fields(difference.expected(), difference.found());
      case OUTDATED -> what + ": the same row, of another record";
      default -> what;
    };
  }

  /** The fields that differ, of documents at their top. */
  private static String fields(String expected, String found) {
    List<String> fields = new ArrayList<>();
    try {
      JsonNode wanted = JSON.readTree(expected);
      JsonNode got = JSON.readTree(found);
      TreeSet<String> names = new TreeSet<>();
      wanted.fieldNames().forEachRemaining(names::add);
      got.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        if (!Objects.equals(wanted.get(name), got.get(name)) && fields.size() < MOST_FIELDS) {
          fields.add(
              "%s should be %s and is %s".formatted(name, shown(wanted, name), shown(got, name)));
        }
      }
    } catch (JsonProcessingException e) {
      fields.clear();
    }
    return fields.isEmpty()
        ? "should be %s and is %s".formatted(cut(expected), cut(found))
        : String.join(", ", fields);
  }

  private static String shown(JsonNode row, String field) {
    JsonNode value = row.get(field);
    return value == null ? "nothing" : cut(value.isTextual() ? value.asText() : value.toString());
  }

  private static String cut(String text) {
    return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
  }

  private Differences() {}
}
