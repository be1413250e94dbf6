package io.ledgerline.connect.sink;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Range;
import org.apache.kafka.common.config.ConfigDef.Width;

/** The settings that all sinks share: batches and retries. */
public final class BatchSettings {
  private static final String GROUP = "Batches";
  private static final String MAX_ROWS = "batch.max.rows";
  private static final String MAX_BYTES = "batch.max.bytes";
  private static final String LINGER = "linger.ms";
  private static final String BACKOFF = "retry.backoff.ms";
  private static final String BACKOFF_MAX = "retry.backoff.max.ms";
  private static final String STOPPED_RETRY = "stopped.retry.ms";

  private final AbstractConfig config;
  private final Grouping grouping;

  /**
   * @throws org.apache.kafka.common.config.ConfigException if one is wrong
   */
  BatchSettings(Map<String, String> settings, Batching standard) {
    config = new AbstractConfig(define(new ConfigDef(), standard), settings, false);
    grouping = standard.grouping();
  }

  /** Adds them to a connector's own. */
  public static ConfigDef define(ConfigDef def, Batching standard) {
    number(
        def,
        1,
        MAX_ROWS,
        ConfigDef.Type.INT,
        standard.maxRows(),
        "Rows after which a batch is closed.");
    number(
        def,
        2,
        MAX_BYTES,
        ConfigDef.Type.LONG,
        standard.maxBytes(),
        "Bytes of all batches that are being filled, after which the largest is closed.");
    number(
        def,
        3,
        LINGER,
        ConfigDef.Type.LONG,
        standard.lingerMs(),
        "How long a batch waits for more, in milliseconds.");
    number(def, 4, BACKOFF, ConfigDef.Type.LONG, 200L, "Longest pause before the first retry.");
    number(
        def, 5, BACKOFF_MAX, ConfigDef.Type.LONG, 30_000L, "Longest pause between later retries.");
    number(
        def,
        6,
        STOPPED_RETRY,
        ConfigDef.Type.LONG,
        10_000L,
        "How often a stopped topic is tried again.");
    return def;
  }

  BatchLimits limits() {
    return new BatchLimits(
        grouping,
        config.getInt(MAX_ROWS),
        config.getLong(MAX_BYTES),
        config.getLong(LINGER),
        config.getLong(STOPPED_RETRY));
  }

  Backoff backoff() {
    return new Backoff(config.getLong(BACKOFF), config.getLong(BACKOFF_MAX));
  }

  private static void number(
      ConfigDef def, int order, String name, ConfigDef.Type type, Number standard, String text) {
    Range range = Range.atLeast(LINGER.equals(name) ? 0 : 1);
    def.define(
        name, type, standard, range, Importance.MEDIUM, text, GROUP, order, Width.SHORT, name);
  }
}
