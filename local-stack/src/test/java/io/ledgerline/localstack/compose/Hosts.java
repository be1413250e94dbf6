package io.ledgerline.localstack.compose;

import io.ledgerline.localstack.endpoints.Endpoints;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where on this machine what docker-compose.yml names as a host answers. */
record Hosts(Map<String, String> addresses, int offset) {
  private static final String TOTESYS = "jdbc:postgresql://totesys:5432/totesys";
  private static final String REGISTRY = "http://registry:8081";
  private static final int API = 8080;
  private static final int CONNECT = 8083;

  /** Ports of instances of the service that do not run here. */
  private static final int BROKER_METRICS = 8180;

  private static final int CONNECT_METRICS = 8280;

  Hosts {
    addresses = Map.copyOf(addresses);
  }

  /**
   * @param endpoints of the parts in the places of the official images, all or some
   */
  static Hosts of(Endpoints endpoints, int offset) {
    Map<String, String> addresses = new HashMap<>();
    addresses.put("kafka:19092", endpoints.kafka());
    addresses.put(REGISTRY, endpoints.registry());
    addresses.put("http://connect:8083", local(CONNECT + offset));
    if (endpoints.totesys() != null) {
      addresses.put(TOTESYS, endpoints.totesys().url());
      addresses.put("jdbc:postgresql://warehouse:5432/warehouse", endpoints.warehouse().url());
      addresses.put("http://s3:9000", endpoints.s3().url());
      addresses.put("http://dynamodb:8000", endpoints.dynamodb());
    }
    return new Hosts(addresses, offset);
  }

  /** The same with the registry under another address. */
  Hosts withRegistry(String address) {
    Map<String, String> others = new HashMap<>(addresses);
    others.put(REGISTRY, address);
    return new Hosts(others, offset);
  }

  private static String local(int port) {
    return "http://127.0.0.1:" + port;
  }

  static int brokerMetrics(int offset) {
    return BROKER_METRICS + offset;
  }

  int connectMetrics() {
    return CONNECT_METRICS + offset;
  }

  String api() {
    return local(API + offset);
  }

  String connect() {
    return local(CONNECT + offset);
  }

  /** The variables with this machine's addresses, and its ports for those who listen. */
  Map<String, String> translate(Map<String, String> variables) {
    Map<String, String> translated = new LinkedHashMap<>();
    variables.forEach((name, value) -> translated.put(name, translate(value)));
    if (translated.containsKey("LEDGERLINE_TOTESYS_PORT") && addresses.containsKey(TOTESYS)) {
      String address = addresses.get(TOTESYS).replaceAll("jdbc:postgresql://|/.*", "");
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
    String translated = value;
    for (Map.Entry<String, String> address : addresses.entrySet()) {
      translated = translated.replace(address.getKey(), address.getValue());
    }
    return translated;
  }
}
