package io.ledgerline.localstack.part;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the service's {@code /status} says, in one line for people. */
final class ServiceState {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");
  private static final int STEP = 1000;

  /** Such as {@code RUNNING, CDC lag 0 records / 1.2 kB of WAL, fresh to 0.3 s}. */
  static Optional<String> in(String status) {
    try {
      JsonNode json = JSON.readTree(status);
      return Optional.ofNullable(json.path("state").textValue())
          .map(state -> String.join(", ", parts(state, json.path("cdc"))));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  private static List<String> parts(String state, JsonNode cdc) {
    List<String> parts = new ArrayList<>(List.of(state));
    List<String> lags = new ArrayList<>();
    if (cdc.path("unreadRecords").isNumber()) {
      lags.add(cdc.path("unreadRecords").longValue() + " records");
    }
    if (cdc.path("slotLagBytes").isNumber()) {
      lags.add(bytes(cdc.path("slotLagBytes").longValue()) + " of WAL");
    }
    if (!lags.isEmpty()) {
      parts.add("CDC lag " + String.join(" / ", lags));
    }
    if (cdc.path("freshnessMs").isNumber()) {
      parts.add(decimal("fresh to %.1f s", cdc.path("freshnessMs").doubleValue() / STEP));
    }
    return parts;
  }

  private static String bytes(long bytes) {
    double amount = bytes;
    int unit = 0;
    while (amount >= STEP && unit < UNITS.size() - 1) {
      amount /= STEP;
      unit++;
    }
    return unit == 0 ? bytes + " B" : decimal("%.1f ", amount) + UNITS.get(unit);
  }

  private static String decimal(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private ServiceState() {}
}
