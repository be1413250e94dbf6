package io.ledgerline.invoiceapi.query;

import io.ledgerline.streamsapp.invoice.LineRecordId;
import io.ledgerline.streamsapp.star.RecordId;
import io.ledgerline.streamsapp.star.StarKeys;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;

/** What the keys of a table of the warehouse are like. */
enum StarKeyType {
  /** Of fact_invoice_line: names one version of a line. */
  LINE_RECORD_ID("invoiceNo#lineNo#version, such as 536365#1#1 (in a URL 536365%231%231)") {
    @Override
    String parsed(String table, String key) {
      return LineRecordId.parse(key).orElseThrow(IllegalArgumentException::new).text();
    }
  },
  /** Of the other tables that are made of lines: the shop's own key. */
  TEXT("any text") {
    @Override
    String parsed(String table, String key) {
      return key;
    }
  },
  /** Of another fact: names one version of a row. */
  RECORD_ID("a record id in decimal") {
    @Override
    String parsed(String table, String key) {
      long value = Long.parseLong(key);
      RecordId record = RecordId.of(value);
      if (record.value() != value) {
        throw new IllegalArgumentException("No row has so large an id");
      }
      return StarKeys.fact(table, record);
    }
  },
  /** Of dim_date. */
  DATE("a date such as 2022-11-03") {
    @Override
    String parsed(String table, String key) {
      return StarKeys.dimension(table, LocalDate.parse(key).toString());
    }
  },
  /** Of the other dimensions: the source's own key. */
  ID("a whole number") {
    @Override
    String parsed(String table, String key) {
      return StarKeys.dimension(table, Integer.toString(Integer.parseInt(key)));
    }
  };

  private final String form;

  StarKeyType(String form) {
    this.form = form;
  }

  /**
   * @param key the table's column
   */
  static StarKeyType of(Schema.Field key) {
    Schema column = key.schema();
    if (column.getType() == Schema.Type.STRING) {
      return key.name().equals("line_record_id") ? LINE_RECORD_ID : TEXT;
    }
    if (column.getType() == Schema.Type.LONG) {
      return RECORD_ID;
    }
    return column.getLogicalType() instanceof LogicalTypes.Date ? DATE : ID;
  }

  /** In words. */
  String form() {
    return form;
  }

  /** The store's key of a row; empty if the text is no key of this type. */
  Optional<String> storeKey(String table, String key) {
    try {
      return Optional.of(parsed(table, key));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  abstract String parsed(String table, String key);
}
