package io.ledgerline.localstack.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a worker's connectors do, for people. */
public final class ConnectState {

  /**
   * A line for each connector, a sink's with its lag, and below it what the sink says of topics.
   *
   * @param lags of sinks, as far as they are known
   */
  public static String of(List<ConnectorStatus> connectors, List<SinkLag> lags) {
    if (connectors.isEmpty()) {
      return "no connectors";
    }
    List<String> lines = new ArrayList<>();
    for (ConnectorStatus connector : connectors) {
      List<SinkLag> own =
          lags.stream().filter(lag -> lag.connector().equals(connector.name())).toList();
      String lag = own.stream().map(ConnectState::lag).findFirst().orElse("");
      lines.add(connector.summary() + lag);
      own.forEach(sink -> sink.messages().forEach(message -> lines.add("  " + message)));
    }
    return String.join("\n", lines);
  }

  private static String lag(SinkLag lag) {
    return String.format(
        Locale.ROOT, ", lag %,d %s", lag.records(), lag.records() == 1 ? "record" : "records");
  }

  private ConnectState() {}
}
