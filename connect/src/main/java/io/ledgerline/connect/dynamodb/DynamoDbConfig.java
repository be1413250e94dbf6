package io.ledgerline.connect.dynamodb;

import io.ledgerline.connect.sink.BatchSettings;
import io.ledgerline.connect.sink.Batching;
import io.ledgerline.connect.sink.Grouping;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.config.ConfigDef.Importance;
import org.apache.kafka.common.config.ConfigDef.Width;
import org.apache.kafka.common.config.ConfigException;
import software.amazon.awssdk.regions.Region;

/** The connector's settings and what they may be. Credentials are those of AWS's default chain. */
final class DynamoDbConfig {
  static final Batching BATCHING = new Batching(Grouping.TOGETHER, 5_000, 8_388_608L, 200L);

  static final String REGION = "dynamodb.region";
  static final String ENDPOINT = "dynamodb.endpoint";
  static final String TABLES_CREATE = "tables.create";
  static final String TABLE_PREFIX = "table.prefix";
  static final String GENERATION = "application.generation";
  static final String MAX_IN_FLIGHT = "max.in.flight";
  static final String ITEM_MAX_BYTES = "item.max.bytes";

  private static final String DYNAMODB = "DynamoDB";
  private static final String WRITING = "Writing";
  private static final int LEAST_ITEM_BYTES = 4_096;

  static ConfigDef definition() {
    ConfigDef def = new ConfigDef();
    def.define(
        REGION,
        ConfigDef.Type.STRING,
        ConfigDef.NO_DEFAULT_VALUE,
        matching("[a-z]{2}(-[a-z]+)+-\\d", "an AWS region such as eu-west-2"),
        Importance.HIGH,
        "AWS region of the tables.",
        DYNAMODB,
        1,
        Width.SHORT,
        REGION);
    define(
        def,
        DYNAMODB,
        2,
        ENDPOINT,
        ConfigDef.Type.STRING,
        "",
        matching("|https?://[^/\\s]+/?", "empty, or a URL such as http://localhost:8000"),
        "Where DynamoDB is, if not at the region's own endpoint.");
    define(
        def,
        DYNAMODB,
        3,
        TABLES_CREATE,
        ConfigDef.Type.BOOLEAN,
        false,
        null,
        "Whether missing tables are created, billed on demand. Existing ones are only checked.");
    define(
        def,
        DYNAMODB,
        4,
        TABLE_PREFIX,
        ConfigDef.Type.STRING,
        "",
        matching("[A-Za-z0-9_.-]{0,200}", "of letters, digits, '_', '.' and '-'"),
        "What tables' names begin with.");
    define(
        def,
        WRITING,
        1,
        GENERATION,
        ConfigDef.Type.INT,
        0,
        ConfigDef.Range.atLeast(0),
        "Generation of the application that builds the topics. Raise it when another one has built"
            + " them anew: offsets begin again, and its items are newer than all before.");
    define(
        def,
        WRITING,
        2,
        MAX_IN_FLIGHT,
        ConfigDef.Type.INT,
        64,
        ConfigDef.Range.between(1, 1_000),
        "How many items are written at once. Throttling lowers it for a while.");
    define(
        def,
        WRITING,
        3,
        ITEM_MAX_BYTES,
        ConfigDef.Type.INT,
        400_000,
        ConfigDef.Range.between(LEAST_ITEM_BYTES, ItemSize.LIMIT),
        "Bytes from which an invoice is kept in several items. Change it only while no task runs:"
            + " two that cut an invoice differently would mix its parts.");
    return BatchSettings.define(def, BATCHING);
  }

  static DynamoDbSettings read(Map<String, String> settings) {
    AbstractConfig config = new AbstractConfig(definition(), settings, false);
    return new DynamoDbSettings(
        Region.of(config.getString(REGION)),
        Optional.of(config.getString(ENDPOINT)).filter(url -> !url.isEmpty()).map(URI::create),
        config.getBoolean(TABLES_CREATE),
        config.getString(TABLE_PREFIX),
        config.getInt(GENERATION),
        config.getInt(MAX_IN_FLIGHT),
        config.getInt(ITEM_MAX_BYTES));
  }

  private static void define(
      ConfigDef def,
      String group,
      int order,
      String name,
      ConfigDef.Type type,
      Object standard,
      ConfigDef.Validator check,
      String text) {
    def.define(
        name, type, standard, check, Importance.MEDIUM, text, group, order, Width.MEDIUM, name);
  }

  private static ConfigDef.Validator matching(String pattern, String meaning) {
    Pattern compiled = Pattern.compile(pattern);
    return ConfigDef.LambdaValidator.with(
        (name, value) -> {
          // A missing required setting is reported as such.
          if (value != null && !compiled.matcher((String) value).matches()) {
            throw new ConfigException(name, value, "must be " + meaning);
          }
        },
        () -> meaning);
  }

  private DynamoDbConfig() {}
}
