package io.ledgerline.localstack.compose;

import io.ledgerline.localstack.endpoints.Endpoints;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where on this machine what docker-compose.yml names as a host answers. */
record Hosts(Endpoints endpoints, int offset) {
  private static final int API = 8080;
  private static final int CONNECT = 8083;

  /** Ports of instances of the service that do not run here. */
  private static final int BROKER_METRICS = 8180;

  private static final int CONNECT_METRICS = 8280;

  static int brokerMetrics(int offset) {
    return BROKER_METRICS + offset;
  }

  int connectMetrics() {
    return CONNECT_METRICS + offset;
  }

  String api() {
    return "http://127.0.0.1:" + (API + offset);
  }

  String connect() {
    return "http://127.0.0.1:" + (CONNECT + offset);
  }

  /** The variables with this machine's addresses, and its ports for those who listen. */
  Map<String, String> translate(Map<String, String> variables) {
    Map<String, String> translated = new LinkedHashMap<>();
    variables.forEach((name, value) -> translated.put(name, translate(value)));
    if (translated.containsKey("LEDGERLINE_TOTESYS_PORT")) {
      String address = endpoints.totesys().url().replaceAll("jdbc:postgresql://|/.*", "");
      translated.put("LEDGERLINE_TOTESYS_HOST", address.split(":", -1)[0]);
      translated.put("LEDGERLINE_TOTESYS_PORT", address.split(":", -1)[1]);
    }
    translated.put("LEDGERLINE_HTTP_PORT", Integer.toString(API + offset));
    translated.put("LEDGERLINE_CONNECT_PORT", Integer.toString(CONNECT + offset));
    translated.computeIfPresent(
        "LEDGERLINE_JMX_PORT", (name, port) -> Integer.toString(connectMetrics()));
    return translated;
  }

  private String translate(String value) {
    return value
        .replace("kafka:19092", endpoints.kafka())
        .replace("http://registry:8081", endpoints.registry())
        .replace("jdbc:postgresql://totesys:5432/totesys", endpoints.totesys().url())
        .replace("jdbc:postgresql://warehouse:5432/warehouse", endpoints.warehouse().url())
        .replace("http://s3:9000", endpoints.s3().url())
        .replace("http://dynamodb:8000", endpoints.dynamodb())
        .replace("http://connect:8083", connect());
  }
}
