package io.ledgerline.connect.source;

import java.util.Map;
import org.apache.kafka.common.config.AbstractConfig;
import org.apache.kafka.common.config.ConfigDef;
import org.apache.kafka.common.utils.AppInfoParser;
import org.apache.kafka.connect.components.Versioned;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.header.ConnectHeaders;
import org.apache.kafka.connect.header.Headers;
import org.apache.kafka.connect.source.SourceRecord;
import org.apache.kafka.connect.transforms.Transformation;

/**
 * Tells the readers of a table's topic, in that topic, that a snapshot of the table is complete:
 * then a row that the snapshot did not bring no longer exists. Debezium says so in notifications
 * only, which lie in a topic of their own.
 *
 * <p>Each notification that the scan of a table has succeeded becomes a record of the table's topic
 * with neither key nor value, and with the headers below. Debezium holds a table's last row back
 * until it knows that it is the last, so that row comes after this record: readers count rows. All
 * other notifications are dropped, and all other records pass as they are.
 */
public final class SnapshotEnd implements Transformation<SourceRecord>, Versioned {
  /** The snapshot's LSN, in decimal: {@code source.lsn} of each of its rows. */
  public static final String LSN = "ledgerline.snapshot.end";

  /** How many rows the snapshot of the table has; 0 if the table is empty. */
  public static final String ROWS = "ledgerline.snapshot.rows";

  /** When the table had been read, in milliseconds since the epoch, by Debezium's clock. */
  public static final String AT = "ledgerline.snapshot.at";

  /** A setting: Debezium's {@code notification.sink.topic.name}. */
  public static final String NOTIFICATION_TOPIC = "notification.topic";

  private static final ConfigDef CONFIG =
      new ConfigDef()
          .define(
              NOTIFICATION_TOPIC,
              ConfigDef.Type.STRING,
              ConfigDef.NO_DEFAULT_VALUE,
              new ConfigDef.NonEmptyString(),
              ConfigDef.Importance.HIGH,
              "The topic that Debezium sends its notifications to: the connector's"
                  + " notification.sink.topic.name.");

  private String notificationTopic;

  @Override
  public ConfigDef config() {
    return CONFIG;
  }

  @Override
  public void configure(Map<String, ?> settings) {
    notificationTopic = new AbstractConfig(CONFIG, settings, false).getString(NOTIFICATION_TOPIC);
  }

  @Override
  public String version() {
    return AppInfoParser.getVersion();
  }

  /** Null, which drops the record, for a notification of something else. */
  @Override
  public SourceRecord apply(SourceRecord record) {
    if (!notificationTopic.equals(record.topic())) {
      return record;
    }
    return TableScan.in((Struct) record.value()).map(scan -> end(scan, record)).orElse(null);
  }

  @Override
  public void close() {}

  /** A CDC topic has one partition. */
  private static SourceRecord end(TableScan scan, SourceRecord notification) {
    Headers headers = new ConnectHeaders();
    headers.addString(LSN, Long.toString(SourceOffset.lsn(notification)));
    headers.addString(ROWS, Long.toString(scan.rows()));
    headers.addString(AT, Long.toString(scan.at()));
    return notification.newRecord(
        scan.topic(), 0, null, null, null, null, notification.timestamp(), headers);
  }
}
