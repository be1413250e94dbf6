package io.ledgerline.connect.warehouse;

import io.ledgerline.connect.config.Checks;
import io.ledgerline.connect.sink.BatchSettings;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Grouping;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;

/** The connector's settings and what they may be. */
final class WarehouseConfig {
  static final String URL = "connection.url";
  static final String USER = "connection.user";
  static final String PASSWORD = "connection.password";
  static final String SCHEMA = "table.schema";
  static final String TOPIC_PREFIX = "topic.prefix";
  static final String IDLE_TIMEOUT = "transaction.idle.timeout.ms";
  static final String BUCKET = "redshift.staging.bucket";
  static final String PREFIX = "redshift.staging.prefix";
  static final String REGION = "redshift.staging.region";
  static final String IAM_ROLE = "redshift.staging.iam.role";

  /** Needed where the warehouse is Redshift, and of no use where it is not. */
  static final List<String> REQUIRED_BY_REDSHIFT = List.of(BUCKET, REGION, IAM_ROLE);

  static final Batching BATCHING = new Batching(Grouping.TOGETHER, 50_000, 33_554_432L, 1_000L);

  private static final String POSTGRES_URL = "jdbc:postgresql:";
  private static final String REDSHIFT_URL = "jdbc:redshift:";
  private static final String WAREHOUSE = "Warehouse";
  private static final String REDSHIFT = "Redshift";

  static ConfigDef definition() {
    ConfigDef def = new ConfigDef();
    required(
        def,
        1,
        URL,
        ConfigDef.Type.STRING,
        Checks.url(POSTGRES_URL, REDSHIFT_URL),
        "The warehouse: jdbc:postgresql://host:port/database or jdbc:redshift://… .",
        List.of(BUCKET, PREFIX, REGION, IAM_ROLE));
    required(def, 2, USER, ConfigDef.Type.STRING, Checks.filled(), "Its user.", List.of());
    required(def, 3, PASSWORD, ConfigDef.Type.PASSWORD, null, "The user's password.", List.of());
    optional(def, WAREHOUSE, 4, SCHEMA, "warehouse", Checks.filled(), "Schema of the tables.");
    optional(
        def,
        WAREHOUSE,
        5,
        TOPIC_PREFIX,
        "warehouse.",
        Checks.filled(),
        "What a topic's name has before its table's.");
    def.define(
        IDLE_TIMEOUT,
        ConfigDef.Type.LONG,
        30_000L,
        ConfigDef.Range.between(1_000, 3_600_000),
        Importance.LOW,
        "After how many milliseconds PostgreSQL ends the open transaction of a worker that has"
            + " frozen; also how long a lock is waited for.",
        WAREHOUSE,
        6,
        Width.SHORT,
        IDLE_TIMEOUT);
    optional(def, REDSHIFT, 1, BUCKET, "", Checks.bucket(), "S3 bucket that Redshift loads from.");
    optional(
        def, REDSHIFT, 2, PREFIX, "staging/", Checks.prefix(), "What staged objects begin with.");
    optional(def, REDSHIFT, 3, REGION, "", Checks.region(), "AWS region of the bucket.");
    optional(def, REDSHIFT, 4, IAM_ROLE, "", Checks.role(), "ARN of the role Redshift reads with.");
    return BatchSettings.define(def, BATCHING);
  }

  static WarehouseSettings read(Map<String, String> settings) {
    AbstractConfig config = new AbstractConfig(definition(), settings, false);
    return new WarehouseSettings(
        settings.getOrDefault("name", "warehouse-sink"),
        config.getString(URL),
        config.getString(USER),
        config.getPassword(PASSWORD),
        config.getString(SCHEMA),
        config.getString(TOPIC_PREFIX),
        config.getLong(IDLE_TIMEOUT),
        isRedshift(config.getString(URL)) ? staging(config) : null);
  }

  static boolean isRedshift(String url) {
    return url.startsWith(REDSHIFT_URL);
  }

  private static StagingSettings staging(AbstractConfig config) {
    return new StagingSettings(
        config.getString(BUCKET),
        config.getString(PREFIX),
        config.getString(REGION),
        config.getString(IAM_ROLE));
  }

  private static void required(
      ConfigDef def,
      int order,
      String name,
      ConfigDef.Type type,
      ConfigDef.Validator check,
      String text,
      List<String> dependents) {
    def.define(
        name,
        type,
        ConfigDef.NO_DEFAULT_VALUE,
        check,
        Importance.HIGH,
        text,
        WAREHOUSE,
        order,
        Width.LONG,
        name,
        dependents);
  }

  private static void optional(
      ConfigDef def,
      String group,
      int order,
      String name,
      String standard,
      ConfigDef.Validator check,
      String text) {
    def.define(
        name,
        ConfigDef.Type.STRING,
        standard,
        check,
        Importance.MEDIUM,
        text,
        group,
        order,
        Width.MEDIUM,
        name);
  }

  private WarehouseConfig() {}
}
