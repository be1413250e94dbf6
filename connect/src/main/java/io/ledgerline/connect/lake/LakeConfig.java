package io.ledgerline.connect.lake;

import io.ledgerline.connect.config.Checks;
import io.ledgerline.connect.sink.BatchSettings;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Grouping;
import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;

/** The connector's settings and what they may be. */
final class LakeConfig {
  static final Batching BATCHING =
      new Batching(Grouping.BY_PARTITION, 200_000, 33_554_432L, 60_000L);

  private static final String BUCKET = "s3.bucket";
  private static final String REGION = "s3.region";
  private static final String ENDPOINT = "s3.endpoint";
  private static final String TOPIC_PREFIX = "topic.prefix";
  private static final String FORMAT = "file.format";
  private static final String OPEN_FILES = "open.files.max";
  private static final String S3 = "S3";
  private static final String FILES = "Files";

  static ConfigDef definition() {
    ConfigDef def = new ConfigDef();
    def.define(
        BUCKET,
        ConfigDef.Type.STRING,
        ConfigDef.NO_DEFAULT_VALUE,
        ConfigDef.CompositeValidator.of(Checks.filled(), Checks.bucket()),
        Importance.HIGH,
        "Bucket that the files are put into. It must exist.",
        S3,
        1,
        Width.LONG,
        BUCKET);
    def.define(
        REGION,
        ConfigDef.Type.STRING,
        ConfigDef.NO_DEFAULT_VALUE,
        ConfigDef.CompositeValidator.of(Checks.filled(), Checks.region()),
        Importance.HIGH,
        "AWS region of the bucket.",
        S3,
        2,
        Width.MEDIUM,
        REGION);
    text(
        def,
        S3,
        3,
        ENDPOINT,
        Checks.endpoint(),
        "URL of a store that speaks S3's protocol; empty for AWS.");
    text(
        def,
        FILES,
        1,
        TOPIC_PREFIX,
        null,
        "What a topic's name has before its table's, which the files' keys begin with.");
    def.define(
        FORMAT,
        ConfigDef.Type.STRING,
        "jsonl",
        ConfigDef.ValidString.in("jsonl", "parquet"),
        Importance.HIGH,
        "jsonl: every event as it came, compressed lines of JSON; parquet: rows in columns,"
            + " of Avro's records as AvroRecordConverter hands them over.",
        FILES,
        2,
        Width.SHORT,
        FORMAT);
    def.define(
        OPEN_FILES,
        ConfigDef.Type.INT,
        8,
        ConfigDef.Range.between(1, 1_000),
        Importance.LOW,
        "How many days' files a partition may have open: each takes memory.",
        FILES,
        3,
        Width.SHORT,
        OPEN_FILES);
    return BatchSettings.define(def, BATCHING);
  }

  static LakeSettings read(Map<String, String> settings) {
    AbstractConfig config = new AbstractConfig(definition(), settings, false);
    return new LakeSettings(
        config.getString(BUCKET),
        config.getString(REGION),
        config.getString(ENDPOINT),
        config.getString(TOPIC_PREFIX),
        config.getString(FORMAT).equals("parquet"),
        config.getInt(OPEN_FILES));
  }

  private static void text(
      ConfigDef def, String group, int order, String name, ConfigDef.Validator check, String text) {
    def.define(
        name,
        ConfigDef.Type.STRING,
        "",
        check,
        Importance.MEDIUM,
        text,
        group,
        order,
        Width.LONG,
        name);
  }

  private LakeConfig() {}
}
